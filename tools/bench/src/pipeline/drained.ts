import { setTimeout as sleep } from 'node:timers/promises';
import { createKafkaEventLog } from '@mastery/kafka-event-log';
import { QUIET } from '@mastery/ports';
import type { Stack } from '@mastery/stack';

/** How long one try of it may take, milliseconds. */
const LIMIT_MS = 600_000;

/** Where each partition of a topic ends, by partition. */
export type Ends = readonly string[];

/** Watches a topic on which results are published. */
export interface ResultsTopic {
  ends(): Promise<Ends>;
  /**
   * Waits until so many events have their result behind these ends.
   * @param onHalf told about how many have theirs, once that is half of them; it is warm by then
   * @returns seconds in which the second half of the results came, by the broker's clock
   */
  drained(since: Ends, events: number, onHalf?: (count: number) => void): Promise<number>;
  close(): Promise<void>;
}

/** Opens a topic to be watched; one result of each event is a `mastery.updated`. */
export const openResults = async (stack: Stack, topic: string): Promise<ResultsTopic> => {
  const log = createKafkaEventLog({ brokers: [stack.urls.kafka], clientId: 'bench', log: QUIET });
  const reader = await log.reader();
  const ends = async () => (await reader.ranges(topic)).map(({ end }) => end);

  /** Broker times of the updates that came since, by reading each record once. */
  const times = async (since: string[], seen: number[]): Promise<void> => {
    for (const [partition, to] of (await ends()).entries()) {
      const from = since[partition] ?? '0';
      for await (const records of reader.read({ topic, partition, from, to })) {
        for (const { value, timestamp } of records) {
          if (value?.includes('"mastery.updated"') === true) seen.push(timestamp);
        }
      }
      since[partition] = to;
    }
  };

  return {
    ends,
    drained: async (since, events, onHalf) => {
      const deadline = performance.now() + LIMIT_MS;
      const [at, seen]: [string[], number[]] = [[...since], []];
      let isWarm = false;
      for (;;) {
        // Asked seldom, and read at the end: that is no part of what is measured.
        await sleep(500);
        const count = (await ends()).reduce(
          (sum, end, n) => sum + Number(end) - Number(since[n]),
          0,
        );
        if (count >= events / 2 && !isWarm) {
          isWarm = true;
          onHalf?.(count);
        }
        if (count >= events) await times(at, seen);
        if (seen.length >= events) break;
        if (performance.now() > deadline) throw new Error(`${seen.length} of ${events} came`);
      }
      const sorted = seen.toSorted((a, b) => a - b);
      return ((sorted.at(-1) ?? 0) - (sorted[Math.floor(events / 2)] ?? 0)) / 1_000;
    },
    close: () => reader.close(),
  };
};
