import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LocalStack } from './target.ts';

interface Recorded {
  readonly name: string;
  readonly pid: number;
  readonly startTime: string;
}

/** Every process of the stack with the number and the moment of its start: a list to be compared with a later one. */
export const processesOf = ({ logsFolder }: Pick<LocalStack, 'logsFolder'>): readonly string[] => {
  const file = join(dirname(logsFolder), 'processes.json');
  const { processes } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly processes: readonly Recorded[];
  };
  return processes.map(
    ({ name, pid, startTime }) =>
      `${name} ${pid} since ${startTime}${isRunning(pid) ? '' : ', ended'}`,
  );
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** What was there before and is not now: null when nothing ended. */
export const ended = (before: readonly string[], now: readonly string[]): string | null => {
  const gone = before.filter((line) => !now.includes(line));
  return gone.length === 0 ? null : `ended or started anew: ${gone.join('; ')}`;
};
