import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { Redis } from 'ioredis';

/** What to look at to see whether anything still goes on. */
export interface Settling {
  readonly admin: Admin;
  readonly redisUrl: string;
  /** Anything that must answer 200, of the workers that run. */
  readonly readyUrls: () => readonly string[];
}

const LOOK_EVERY_MS = 500;
/** An idle partition is looked at every second, and rests half a second after a failure. */
const QUIET_MS = 3_000;

/**
 * Waits until every record is committed and nothing has moved for three seconds: no offset, no position.
 * @returns why it never settled, or null
 */
export const settle = async (settling: Settling, limitMs = 90_000): Promise<string | null> => {
  const redis = new Redis(settling.redisUrl, { maxRetriesPerRequest: 20 });
  const deadline = performance.now() + limitMs;
  let before = '';
  let since = performance.now();
  try {
    for (;;) {
      const now = await look(settling, redis).catch((error: unknown) => ({
        picture: String(error),
        lag: -1,
        ready: false,
      }));
      if (now.picture !== before || now.lag !== 0 || !now.ready) since = performance.now();
      before = now.picture;
      if (performance.now() - since >= QUIET_MS) return null;
      if (performance.now() > deadline) {
        return now.ready ? `${now.lag} records are not committed` : 'no worker is ready';
      }
      await sleep(LOOK_EVERY_MS);
    }
  } finally {
    redis.disconnect();
  }
};

const look = async ({ admin, readyUrls }: Settling, redis: Redis) => {
  const ends = await endsOf(admin, 'mastery.requests');
  const [group] = await admin.fetchOffsets({
    groupId: 'mastery-worker',
    topics: ['mastery.requests'],
  });
  const lag = (group?.partitions ?? [])
    .map(({ partition, offset }) => (ends.get(partition) ?? 0) - Math.max(0, Number(offset)))
    .reduce((sum, behind) => sum + behind, 0);
  const keys = [...ends.keys()].map((each) => `partition:mastery.requests:${each}:position`);
  const positions = await Promise.all(keys.map((key) => redis.hgetall(key)));
  const results = await endsOf(admin, 'mastery.results');
  const dead = await endsOf(admin, 'mastery.dlq');
  const picture = JSON.stringify([[...ends], [...results], [...dead], positions]);
  return { picture, lag, ready: await areReady(readyUrls()) };
};

const endsOf = async (admin: Admin, topic: string) =>
  new Map(
    (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => [partition, Number(high)]),
  );

/** Whether each of these URLs answers 200. */
export const areReady = async (urls: readonly string[]): Promise<boolean> => {
  const answers = await Promise.all(
    urls.map((url) => fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null)),
  );
  return urls.length > 0 && answers.every((answer) => answer?.ok === true);
};
