import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';

const LOOK_EVERY_MS = 100;

/** How far behind the notification-service is, over time. */
export interface LagWatch {
  /** The most results that any look saw written and not committed. */
  most(): number;
  /** Waits until every event that was sent has its results, and all are consumed. @throws Error when that takes too long */
  untilConsumed(limitMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Records of a topic that a group has not committed. */
export const behind = async (admin: Admin, groupId: string, topic: string): Promise<number> => {
  const [ends, [group]] = await Promise.all([
    admin.fetchTopicOffsets(topic),
    admin.fetchOffsets({ groupId, topics: [topic] }),
  ]);
  const committed = new Map(
    group?.partitions.map(({ partition, offset }) => [partition, Number(offset)]),
  );
  return ends
    .map(({ partition, high }) => Number(high) - Math.max(0, committed.get(partition) ?? 0))
    .reduce((sum, lag) => sum + lag, 0);
};

/** In this order: once the worker has committed an event, its results are written. */
const look = async (admin: Admin) => ({
  events: await behind(admin, 'mastery-worker', 'mastery.requests'),
  results: await behind(admin, 'notification-service', 'mastery.results'),
});

/** Looks about ten times a second. */
export const watchLag = (admin: Admin): LagWatch => {
  let [seen, most, looks, isOpen] = [{ events: 0, results: 0 }, 0, 0, true];
  const watching = (async () => {
    while (isOpen) {
      seen = await look(admin);
      most = Math.max(most, seen.results);
      looks += 1;
      await sleep(LOOK_EVERY_MS);
    }
  })();
  // Whoever waits is told; until then it must not end the process.
  watching.catch(() => undefined);
  return {
    most: () => most,
    untilConsumed: async (limitMs) => {
      const deadline = performance.now() + limitMs;
      // The look in hand may have begun before what was sent last.
      const first = looks + 2;
      while (looks < first || seen.events > 0 || seen.results > 0) {
        if (performance.now() > deadline) throw new Error(`${seen.results} are not consumed`);
        await Promise.race([watching, sleep(LOOK_EVERY_MS)]);
      }
    },
    close: async () => {
      isOpen = false;
      await watching;
    },
  };
};
