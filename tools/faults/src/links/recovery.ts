import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { areReady } from '../stage/settle.ts';

/** A consumer group and the topic that it must be through with. */
export interface Reader {
  readonly groupId: string;
  readonly topic: string;
}

const LOOK_EVERY_MS = 100;

/**
 * Waits until every record that is in the topics now is committed and every app says that it is ready.
 *
 * @returns when that was, `performance.now()`; null when it took longer than the limit, milliseconds
 */
export const untilCaughtUp = async (
  admin: Admin,
  readers: readonly Reader[],
  readyUrls: readonly string[],
  limitMs: number,
): Promise<number | null> => {
  const deadline = performance.now() + limitMs;
  const wanted = await Promise.all(
    readers.map(async ({ topic }) => admin.fetchTopicOffsets(topic)),
  );
  for (;;) {
    const behind = await Promise.all(
      readers.map(async ({ groupId, topic }, at) => {
        const [group] = await admin.fetchOffsets({ groupId, topics: [topic] });
        const done = new Map(
          group?.partitions.map(({ partition, offset }) => [partition, Number(offset)]),
        );
        return (wanted[at] ?? []).some(
          ({ partition, high }) => Number(high) > Math.max(0, done.get(partition) ?? 0),
        );
      }),
    );
    if (!behind.includes(true) && (await areReady(readyUrls))) return performance.now();
    if (performance.now() > deadline) return null;
    await sleep(LOOK_EVERY_MS);
  }
};
