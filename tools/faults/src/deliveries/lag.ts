import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';

const GROUP = 'notification-service';
const TOPIC = 'mastery.results';
const LOOK_EVERY_MS = 100;

/** How far behind a consumer was, over time. */
export interface LagWatch {
  /** The most that any look saw. */
  most(): number;
  /** Waits until so many results are written, and all consumed. @throws Error when that takes too long */
  untilConsumed(results: number, limitMs: number): Promise<void>;
  close(): Promise<void>;
}

/** How many results are written, and how many of them the notification-service has not committed. */
const look = async (admin: Admin) => {
  const [ends, [group]] = await Promise.all([
    admin.fetchTopicOffsets(TOPIC),
    admin.fetchOffsets({ groupId: GROUP, topics: [TOPIC] }),
  ]);
  const committed = new Map(
    group?.partitions.map(({ partition, offset }) => [partition, Number(offset)]),
  );
  const behind = ends.map(
    ({ partition, high }) => Number(high) - Math.max(0, committed.get(partition) ?? 0),
  );
  return { written: sum(ends.map(({ high }) => Number(high))), lag: sum(behind) };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Looks about ten times a second. */
export const watchLag = (admin: Admin): LagWatch => {
  let [seen, most, isOpen] = [{ written: 0, lag: 0 }, 0, true];
  const watching = (async () => {
    while (isOpen) {
      seen = await look(admin);
      most = Math.max(most, seen.lag);
      await sleep(LOOK_EVERY_MS);
    }
  })();
  // Whoever waits is told; until then it must not end the process.
  watching.catch(() => undefined);
  return {
    most: () => most,
    untilConsumed: async (results, limitMs) => {
      const deadline = performance.now() + limitMs;
      while (seen.written < results || seen.lag > 0) {
        if (performance.now() > deadline) throw new Error(`${seen.lag} results are not consumed`);
        await Promise.race([watching, sleep(LOOK_EVERY_MS)]);
      }
    },
    close: async () => {
      isOpen = false;
      await watching;
    },
  };
};
