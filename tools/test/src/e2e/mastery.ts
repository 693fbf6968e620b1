import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { repositoryRoot } from '@mastery/stack';
import { stack, token } from './clients.ts';

/** What `mastery` ended with, and everything that it wrote. */
export interface Ran {
  readonly exit: number | null;
  readonly written: string;
}

const ENVIRONMENT = {
  MASTERY_URL: stack.urls.apps['api-gateway'],
  MASTERY_TOKEN: token({ sub: 'ops', role: 'admin' }),
  KAFKA_BROKERS: stack.urls.kafka,
};

/** Runs the operator CLI as an operator does: a process of its own, with nothing but its environment. */
export const mastery = async (
  args: readonly string[],
  env: Readonly<Record<string, string>> = ENVIRONMENT,
): Promise<Ran> => {
  const main = ['--conditions=@mastery/source', 'tools/cli/src/main.ts'];
  const child = spawn(process.execPath, [...main, ...args], {
    cwd: repositoryRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exit: await exit, written: `${out}${err}`.trim() };
};
