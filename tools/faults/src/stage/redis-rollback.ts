import { readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessHandle } from '@mastery/stack';

/** How far Redis had written its log at some moment. */
export interface RedisMark {
  readonly file: string;
  readonly bytes: number;
}

/** Remembers how far Redis has written. */
export const markRedis = (runFolder: string): RedisMark => {
  const folder = join(runFolder, 'redis/appendonlydir');
  const manifest = readFileSync(join(folder, 'appendonly.aof.manifest'), 'utf8');
  const name = /^file (\S+) seq \d+ type i/m.exec(manifest)?.[1];
  if (name === undefined) throw new Error(`Redis writes no append-only file in ${folder}`);
  const file = join(folder, name);
  return { file, bytes: statSync(file).size };
};

/**
 * Kills Redis and cuts what it wrote since the mark, as a crash of its machine does with what was not yet on
 * disk; then starts it on the rest. A transaction that is cut in two is dropped as a whole by Redis.
 * @returns how many bytes were lost
 */
export const rollBackRedis = async (
  redis: ProcessHandle,
  { file, bytes }: RedisMark,
): Promise<number> => {
  redis.kill('SIGKILL');
  await redis.ended();
  const lost = statSync(file).size - bytes;
  truncateSync(file, bytes);
  await redis.start();
  return lost;
};
