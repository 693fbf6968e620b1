import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE_FLAGS, exec, repositoryRoot } from '@mastery/stack';
import { runbooksFolder } from './folders.ts';

const text = readdirSync(runbooksFolder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(join(runbooksFolder, file), 'utf8'))
  .join('\n');
/** What stands between backticks. */
const code = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, inner]) => inner ?? []);

const commands = Map.groupBy(
  code.filter((each) => each.startsWith('mastery ')),
  (each) => (/^mastery(?: [a-z][a-z-]+)+/.exec(each) ?? [''])[0],
);

describe('commands in the runbooks', () => {
  it.each([...commands])(
    '%s exists, with the options that are named',
    async (command, uses) => {
      const args = [...command.split(' ').slice(1), '--help'];
      const main = join(repositoryRoot, 'tools/cli/src/main.ts');
      const { code: status, text: help } = await exec(
        process.execPath,
        [...SOURCE_FLAGS, main, ...args],
        {
          env: { PATH: process.env['PATH'] },
        },
      );
      expect({ status, usage: help.split('\n')[0] }).toEqual({
        status: 0,
        usage: expect.stringMatching(new RegExp(`^Usage: ${command}( |$)`)),
      });
      const options = uses.flatMap((use) => use.match(/--[a-z-]+/g) ?? []);
      for (const option of options) expect(help).toContain(option);
    },
    120_000,
  );
});

describe('REST calls in the runbooks', () => {
  const openapi = JSON.parse(
    readFileSync(join(repositoryRoot, 'libs/api-schemas/openapi.json'), 'utf8'),
  ) as { readonly paths: Readonly<Record<string, object>> };
  const calls = code.flatMap((each) => {
    const [, method = '', path = ''] = /^(GET|POST|PUT|DELETE) (\/[^?\s]*)/.exec(each) ?? [];
    return method === '' ? [] : [[method, path] as const];
  });

  it.each([...new Map(calls.map((call) => [call.join(' '), call])).values()])(
    '%s %s exists',
    (method, path) => {
      expect(Object.keys(openapi.paths[path] ?? {})).toContain(method.toLowerCase());
    },
  );
});

describe('links in the runbooks', () => {
  it.each(readdirSync(runbooksFolder).filter((file) => file.endsWith('.md')))(
    'of %s lead somewhere',
    (file) => {
      const page = readFileSync(join(runbooksFolder, file), 'utf8');
      for (const [, target = ''] of page.matchAll(/\]\(([^)#:]+)\)/g))
        expect(() => readFileSync(join(runbooksFolder, target))).not.toThrow();
    },
  );
});
