import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server that runs until it is stopped, at the latest when this process ends. */
export interface Child {
  /** @throws Error with the end of its log, when it has ended by itself or does not serve within the time */
  ready(check: () => Promise<boolean>, limitMs: number): Promise<void>;
  stop(): Promise<void>;
}

const STOP_MS = 10_000;

/** Starts a server whose output goes to a file. */
export const startChild = (command: string, args: readonly string[], log: string): Child => {
  const output = openSync(log, 'w');
  const child = spawn(command, args, { stdio: ['ignore', output, output] });
  closeSync(output);
  let ended: string | undefined;
  const over = new Promise<void>((resolve) => {
    const end = (how: string) => {
      ended = how;
      resolve();
    };
    child.once('exit', (code, signal) => end(`ended with ${code ?? signal ?? 'nothing'}`));
    child.once('error', ({ message }) => end(message));
  });
  const takeAlong = () => void child.kill('SIGKILL');
  process.once('exit', takeAlong);
  return {
    ready: async (check, limitMs) => {
      const deadline = performance.now() + limitMs;
      while (!(await check().catch(() => false))) {
        const late = performance.now() > deadline ? 'does not serve in time' : undefined;
        const why = ended ?? late;
        if (why !== undefined) throw new Error(`${command} ${why}:\n${endOf(log)}`);
        await sleep(100);
      }
    },
    stop: async () => {
      child.kill('SIGTERM');
      const hard = setTimeout(takeAlong, STOP_MS);
      await over;
      clearTimeout(hard);
      process.off('exit', takeAlong);
    },
  };
};

const endOf = (log: string) => readFileSync(log, 'utf8').trim().split('\n').slice(-15).join('\n');
