import { readFileSync, writeFileSync } from 'node:fs';
import type { Stack } from '@mastery/stack';

/** App ids beside the four, each with a sidecar and no app: one that the engine admits and one that it does not know. */
export const CALLERS = ['triage-service', 'unknown-service'] as const;
/** Where the sidecars of these callers listen for HTTP. */
export type CallerPorts = Readonly<Record<(typeof CALLERS)[number], number>>;

/** What a test needs to know of the stack that it runs against. */
export interface StackFile extends Pick<Stack, 'urls' | 'ports' | 'secrets' | 'logsFolder'> {
  readonly callers: CallerPorts;
}

/** Names the file in the environment of the tests. */
export const STACK_VARIABLE = 'MASTERY_STACK';

/** Writes where the stack is; its secrets live as long as the run, readable by its user only. */
export const writeStackFile = (file: string, stack: Stack, callers: CallerPorts): void => {
  const { urls, ports, secrets, logsFolder } = stack;
  const known: StackFile = { urls, ports, secrets, logsFolder, callers };
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
