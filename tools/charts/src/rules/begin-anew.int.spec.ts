import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { type Secrets, type StackPorts, mustRun, repositoryRoot } from '@mastery/stack';

const { MASTERY_STACK = '' } = process.env;
const { ports, secrets } = JSON.parse(readFileSync(MASTERY_STACK, 'utf8')) as {
  readonly ports: StackPorts;
  readonly secrets: Secrets;
};

it('the worker answers what docs/kubernetes.md asks within its pod when no worker is ready', async () => {
  const page = readFileSync(join(repositoryRoot, 'docs/kubernetes.md'), 'utf8');
  const [, program = ''] = /exec deployment\/mastery-worker .* --eval '([^']+)'/.exec(page) ?? [];
  expect(program).toContain('127.0.0.1:3001');
  const here = program.replace('3001', String(ports.apps['mastery-worker'].http));
  const said = await mustRun(process.execPath, ['--eval', here], {
    env: { APP_API_TOKEN: secrets.appApiToken },
  });
  // Log and store belong together here, so every partition is left as it is.
  expect(said).toMatch(/^200 \{"partitions":\[\{"partition":0,"outcome":"untouched"\},/);
});
