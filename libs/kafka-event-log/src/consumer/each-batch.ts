import type { BatchHandler, LogRange, Logger } from '@mastery/ports';
import type { EachBatchPayload } from 'kafkajs';
import { createControl } from './control.ts';
import type { Membership } from './membership.ts';
import { toRecord } from './record.ts';
import type { Turns } from './turns.ts';

/** How long a partition rests after its handler failed, milliseconds. */
export const PAUSE_MS = 500;

export interface EachBatchDeps {
  readonly log: Logger;
  readonly membership: Membership;
  readonly turns: Turns;
  readonly maxBatchRecords: number;
  /** How long a partition rests after a batch that reached the end of its log, milliseconds. */
  readonly restMs: number;
  readonly onBatch: BatchHandler;
  readonly seek: (partition: number, offset: string) => void;
  readonly ranges: (topic: string) => Promise<readonly LogRange[]>;
  /** A batch of the partition was handled, well or not. */
  readonly handled: (partition: number) => void;
  /** No further batch is begun. */
  readonly isClosing: () => boolean;
  /** Nothing may be written any more. */
  readonly isAbandoned: () => boolean;
  /** Runs later; forgotten when the consumer closes. */
  readonly later: (ms: number, run: () => void) => void;
}

/** Hands what was fetched of one partition to the handler, a bounded number of records at a time. */
export const createEachBatch = (deps: EachBatchDeps) => {
  const failing = new Set<number>();

  const restFromFailure = (payload: EachBatchPayload, offset: string, error: unknown) => {
    const { topic, partition } = payload.batch;
    const fields = { topic, partition, offset, error };
    if (failing.has(partition)) deps.log.debug(fields, 'the batch failed again');
    else deps.log.warn(fields, 'a batch failed; its partition rests and it comes again');
    failing.add(partition);
    deps.later(PAUSE_MS, payload.pause());
  };

  const inSlices = async (payload: EachBatchPayload): Promise<void> => {
    const { topic, partition, messages, highWatermark } = payload.batch;
    const generation = deps.membership.generation();
    const control = createControl({
      ...deps,
      topic,
      partition,
      generation,
      heartbeat: () => payload.heartbeat(),
      commit: async (next) => {
        const topics = [{ topic, partitions: [{ partition, offset: next }] }];
        await payload.commitOffsetsIfNecessary({ topics });
        payload.resolveOffset(String(BigInt(next) - 1n));
      },
      seek: (offset) => deps.seek(partition, offset),
    });
    for (let start = 0; start < messages.length; start += deps.maxBatchRecords) {
      // An idle call that had its turn before us may have sent the partition elsewhere.
      if (deps.isClosing() || payload.isStale()) return;
      const slice = messages.slice(start, start + deps.maxBatchRecords);
      const records = slice.map((message) => toRecord(topic, partition, message));
      const [first, last] = [records[0], records.at(-1)];
      if (!first || !last) return;
      try {
        await deps.onBatch({ topic, partition, generation, records, highWatermark }, control);
      } catch (error) {
        restFromFailure(payload, first.offset, error);
        break;
      }
      const isAtEnd = BigInt(last.offset) + 1n >= BigInt(highWatermark);
      if (isAtEnd && deps.restMs > 0) deps.later(deps.restMs, payload.pause());
      // What a handler left undone because it was told to stop must come again.
      if (control.isStale() || control.hasSought()) break;
      failing.delete(partition);
      payload.resolveOffset(last.offset);
      // A group that is being divided anew waits for us: the records after these come again.
      await payload.heartbeat();
    }
  };

  return async (payload: EachBatchPayload): Promise<void> => {
    const { partition } = payload.batch;
    await deps.turns.take(partition, () => inSlices(payload));
    deps.handled(partition);
    // kafkajs joins again when it sees the broker's own error.
    if (deps.membership.lostBy() instanceof Error) throw deps.membership.lostBy();
  };
};
