import { dirname } from 'node:path';
import { stillRunning } from '@mastery/stack';
import type { LocalStack } from './target.ts';

/** Every process of the stack that runs, with the moment of its start: a list to be compared with a later one. */
export const processesOf = ({ logsFolder }: Pick<LocalStack, 'logsFolder'>): readonly string[] =>
  stillRunning(dirname(logsFolder)).map(
    ({ name, pid, startTime }) => `${name} ${pid} since ${startTime}`,
  );

/** What was there before and is not now: null when nothing ended. */
export const ended = (before: readonly string[], now: readonly string[]): string | null => {
  const gone = before.filter((line) => !now.includes(line));
  return gone.length === 0 ? null : `ended or started anew: ${gone.join('; ')}`;
};
