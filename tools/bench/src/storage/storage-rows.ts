import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOPIC, TOPICS } from '@mastery/event-schemas';
import { type Programs, type Progress, type Stack, runsFolder, startStack } from '@mastery/stack';
import { Redis } from 'ioredis';
import { openResults } from '../pipeline/drained.ts';
import { fill } from '../pipeline/drive.ts';
import type { Floor, Measured } from '../scenario.ts';
import { keptByKind } from './kinds.ts';

/** How much is put in. */
export interface StorageEffort {
  readonly students: number;
  /** Of each student, today. */
  readonly events: number;
}

const STUDENT = 'stored';
const runFolder = join(runsFolder, 'bench-storage');
/** So long nothing new may come into the store before everything counts as done, milliseconds. */
const QUIET_MS = 15_000;
const LIMIT_MS = 600_000;
const AT_ONCE = 1_000;

/**
 * What the engine keeps of its students: memory of Redis by kind of key, with all that Redis needs for it, and the
 * bytes of the log, after so many events of each have gone through all four apps.
 */
export const storageRows = async (
  programs: Programs,
  effort: StorageEffort,
  say: Progress,
  signal: AbortSignal,
): Promise<Measured> => {
  const stack = await startStack({
    programs,
    ports: 'free',
    runFolder,
    topics: TOPICS,
    progress: say,
    signal,
  });
  const redis = new Redis(stack.urls.redis);
  try {
    const before = await used(redis);
    await work(stack, redis, effort);
    const more = (await used(redis)) - before;
    const kept = keptByKind(await sizes(redis), new RegExp(`${STUDENT}-\\d+`));
    return { rows: [], floors: [...memory(kept, more, effort), ...logs(effort)] };
  } finally {
    redis.disconnect();
    await stack.stop();
  }
};

/** Puts the events into the log and waits until nothing new comes of them. */
const work = async (stack: Stack, redis: Redis, effort: StorageEffort): Promise<void> => {
  const results = await openResults(stack, TOPIC.results);
  const since = await results.ends();
  await fill(stack, STUDENT, effort);
  await results.drained(since, effort.students * effort.events);
  await results.close();
  const deadline = performance.now() + LIMIT_MS;
  for (let [keys, at] = [0, performance.now()]; performance.now() - at < QUIET_MS;) {
    if (performance.now() > deadline) throw new Error('the store does not come to rest');
    await sleep(1_000);
    const now = await redis.dbsize();
    if (now !== keys) [keys, at] = [now, performance.now()];
  }
};

const used = async (redis: Redis): Promise<number> =>
  Number(/^used_memory:(\d+)/m.exec(await redis.info('memory'))?.[1]);

/** Every key with what it takes. */
const sizes = async (redis: Redis): Promise<readonly (readonly [string, number])[]> => {
  const all: (readonly [string, number])[] = [];
  for await (const keys of redis.scanStream({ count: AT_ONCE }) as AsyncIterable<string[]>) {
    const pipeline = redis.pipeline();
    for (const key of keys) pipeline.call('MEMORY', 'USAGE', key, 'SAMPLES', '0');
    const answers = (await pipeline.exec()) ?? [];
    keys.forEach((key, n) => all.push([key, Number(answers[n]?.[1] ?? 0)]));
  }
  return all;
};

const memory = (
  kept: ReturnType<typeof keptByKind>,
  more: number,
  { students, events }: StorageEffort,
): readonly Floor[] => [
  {
    what: `memory of Redis for each of ${students} students with ${events} events, all keys`,
    unit: 'kB',
    measured: more / students / 1_000,
  },
  ...[...kept]
    .filter(([, { keys }]) => keys >= students / 10)
    .map(([kind, { keys, bytes }]): Floor => ({
      what: `memory of one \`${kind}\`, ${(keys / students).toFixed(2)} a student`,
      unit: 'kB',
      measured: bytes / keys / 1_000,
    })),
];

/** The bytes of each topic on one broker, for each event. */
const logs = ({ students, events }: StorageEffort): readonly Floor[] => {
  const data = join(runFolder, 'kafka/data');
  return TOPICS.map(({ name }): Floor => {
    const bytes = readdirSync(data)
      .filter((folder) => folder.replace(/-\d+$/, '') === name)
      .flatMap((folder) =>
        readdirSync(join(data, folder))
          .filter((file) => file.endsWith('.log'))
          .map((file) => statSync(join(data, folder, file)).size),
      )
      .reduce((sum, size) => sum + size, 0);
    return {
      what: `log of \`${name}\` for one event, one replica`,
      unit: 'kB',
      measured: bytes / (students * events) / 1_000,
    };
  });
};
