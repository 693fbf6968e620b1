import type { BatchControl, BatchHandler, Logger } from '@mastery/ports';
import type { EachBatchPayload } from 'kafkajs';
import type { Membership } from './membership.ts';
import { toRecord } from './record.ts';

/** How long a partition rests after its handler failed, milliseconds. */
export const PAUSE_MS = 500;

export interface EachBatchDeps {
  readonly log: Logger;
  readonly membership: Membership;
  readonly maxBatchRecords: number;
  readonly onBatch: BatchHandler;
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

  const rest = (payload: EachBatchPayload, offset: string, error: unknown) => {
    const { topic, partition } = payload.batch;
    const fields = { topic, partition, offset, error };
    if (failing.has(partition)) deps.log.debug(fields, 'the batch failed again');
    else deps.log.warn(fields, 'a batch failed; its partition rests and it comes again');
    failing.add(partition);
    deps.later(PAUSE_MS, payload.pause());
  };

  return async (payload: EachBatchPayload): Promise<void> => {
    const { topic, partition, messages, highWatermark } = payload.batch;
    const control = createControl(payload, deps);
    for (let start = 0; start < messages.length; start += deps.maxBatchRecords) {
      if (deps.isClosing()) return;
      const slice = messages.slice(start, start + deps.maxBatchRecords);
      const records = slice.map((message) => toRecord(topic, partition, message));
      const [first, last] = [records[0], records.at(-1)];
      if (!first || !last) return;
      try {
        await deps.onBatch({ topic, partition, records, highWatermark }, control);
      } catch (error) {
        rest(payload, first.offset, error);
        break;
      }
      // What a handler left undone because it was told to stop must come again.
      if (control.isStale()) break;
      failing.delete(partition);
      payload.resolveOffset(last.offset);
      // A group that is being divided anew waits for us: the records after these come again.
      await payload.heartbeat();
    }
    // kafkajs joins again when it sees the broker's own error.
    if (deps.membership.lostBy() instanceof Error) throw deps.membership.lostBy();
  };
};

const createControl = (payload: EachBatchPayload, deps: EachBatchDeps): BatchControl => {
  const { topic, partition } = payload.batch;
  const ask = async (what: string, request: Promise<void>) => {
    try {
      await request;
      return true;
    } catch (error) {
      deps.membership.refused(error, what);
      return false;
    }
  };
  return {
    heartbeat: async () => {
      await ask('a heartbeat', payload.heartbeat());
    },
    isStale: () => deps.isAbandoned() || deps.membership.isStale(),
    commit: async (offset) => {
      const next = String(BigInt(offset) + 1n);
      const topics = [{ topic, partitions: [{ partition, offset: next }] }];
      // Not while the group is being divided: the broker then forgets the commit, and the records
      // come again to whoever has the partition next.
      const done = await ask('a commit', payload.commitOffsetsIfNecessary({ topics }));
      if (done) payload.resolveOffset(offset);
    },
  };
};
