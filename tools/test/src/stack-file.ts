import { readFileSync, writeFileSync } from 'node:fs';
import type { Stack } from '@mastery/stack';

/** What a test needs to know of the stack that it runs against. */
export type StackFile = Pick<Stack, 'urls' | 'ports' | 'secrets' | 'logsFolder'>;

/** Names the file in the environment of the tests. */
export const STACK_VARIABLE = 'MASTERY_STACK';

/** Writes where the stack is; its secrets live as long as the run, readable by its user only. */
export const writeStackFile = (file: string, stack: Stack): void => {
  const { urls, ports, secrets, logsFolder } = stack;
  const known: StackFile = { urls, ports, secrets, logsFolder };
  writeFileSync(file, JSON.stringify(known), { mode: 0o600 });
};

/** The stack that the test runner has started. @throws Error outside of `npm test` */
export const runningStack = (env: NodeJS.ProcessEnv = process.env): StackFile => {
  const file = env[STACK_VARIABLE];
  if (file === undefined) {
    throw new Error('Integration tests need the real stack: run them with npm test');
  }
  return JSON.parse(readFileSync(file, 'utf8')) as StackFile;
};
