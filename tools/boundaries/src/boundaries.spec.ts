import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';

const root = new URL('../../..', import.meta.url).pathname;

/** What lint says about a file with this content, as if it lay at this path. */
const refusalsOf = async (path: string, code: string): Promise<readonly string[]> => {
  const eslint = new ESLint({
    cwd: root,
    // The file is not on disk, so rules that need its types cannot run; the boundaries do not.
    overrideConfig: [
      {
        files: ['**/*.ts'],
        languageOptions: { parserOptions: { projectService: false, project: null } },
      },
    ],
    ruleFilter: ({ ruleId }) => BOUNDARY_RULES.includes(ruleId),
  });
  const [result] = await eslint.lintText(code, { filePath: `${root}${path}` });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'fatal'}: ${message}`);
};

const BOUNDARY_RULES = [
  '@nx/enforce-module-boundaries',
  'no-restricted-imports',
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-globals',
  'no-restricted-properties',
  'no-restricted-syntax',
];

describe('the rule of direction', () => {
  it.each([
    [
      'an app imports another app',
      'apps/api-gateway/src/x.ts',
      '../../mastery-worker/src/document.ts',
    ],
    ['an app imports a technology client', 'apps/mastery-worker/src/x.ts', 'kafkajs'],
    ['an app imports a client without a home yet', 'apps/api-gateway/src/x.ts', 'ioredis'],
    [
      'an app imports a protocol’s SDK',
      'apps/api-gateway/src/x.ts',
      '@modelcontextprotocol/server',
    ],
    ['the domain imports an adapter', 'libs/domain-scoring/src/x.ts', '@mastery/kafka-event-log'],
    ['the domain does I/O', 'libs/domain-scoring/src/x.ts', 'node:fs'],
    ['a contract imports the domain', 'libs/event-schemas/src/x.ts', '@mastery/domain-scoring'],
    ['a tool imports an app', 'tools/stack/src/x.ts', '@mastery/mastery-worker/engine'],
    ['a page imports the domain', 'libs/console/src/x.ts', '@mastery/domain-scoring'],
    ['a page imports code of a contract', 'libs/console/src/x.ts', '@mastery/api-schemas'],
    ['a page imports what servers have', 'libs/console/src/x.ts', 'node:fs'],
    ['an adapter imports another adapter', 'libs/dapr-sidecar/src/x.ts', '@mastery/http-server'],
    ['an adapter imports the technology of another', 'libs/dapr-sidecar/src/x.ts', 'kafkajs'],
  ])('refuses that %s', async (_what, path, imported) => {
    const refusals = await refusalsOf(path, `export * from '${imported}';\n`);
    expect(refusals.join('\n')).toMatch(/enforce-module-boundaries|no-restricted-imports/);
  });

  it.each(['Date.now()', 'new Date()', 'Math.random()', 'process.env'])(
    'refuses %s in the domain',
    async (expression) => {
      const code = `export const impure = () => ${expression};\n`;
      const refusals = await refusalsOf('libs/domain-scoring/src/x.ts', code);
      expect(refusals.join('\n')).toMatch(/no-restricted/);
    },
  );

  it('lets a proof run the code of an app', async () => {
    const code = `export * from '@mastery/mastery-worker/engine';\n`;
    expect(await refusalsOf('tools/simulator/src/x.ts', code)).toEqual([]);
  });

  it('lets an app import an adapter, the domain and a contract', async () => {
    const code = ['kafka-event-log', 'domain-scoring', 'ports']
      .map((lib) => `export * from '@mastery/${lib}';\n`)
      .join('');
    expect(await refusalsOf('apps/mastery-worker/src/x.ts', code)).toEqual([]);
  });
});
