import type { RecordBatch } from '@mastery/ports';
import { type Judged, offsetOf } from '../outcome.ts';

/** `partition:{topic}:{n}:position`: the last record that is known to be applied and published. */
export interface PartitionPosition {
  readonly topic: string;
  readonly partition: number;
  /** −1 before the first record of the log. */
  readonly offset: number;
  /** The event id found at that offset; null where the record was no event. */
  readonly event_id: string | null;
  /** Counts the lives of the log: a new one starts when the topic is made again. */
  readonly epoch: number;
}

/** Remembers, per partition, the last record that was done. */
export interface PositionMemory {
  /** The position before a batch; null when this process has not seen the record there. */
  of(batch: RecordBatch): PartitionPosition | null;
  remember(batch: RecordBatch, judged: readonly Judged[]): void;
}

/** A position is written with the batch after it, so that it never runs ahead of what is published. */
export const createPositionMemory = (): PositionMemory => {
  const done = new Map<string, PartitionPosition>();
  const keyOf = ({ topic, partition }: RecordBatch) => `${topic}/${partition}`;
  return {
    of: (batch) => {
      const first = batch.records[0];
      if (first === undefined) return null;
      const offset = offsetOf(first) - 1;
      const { topic, partition } = batch;
      if (offset === -1) return { topic, partition, offset, event_id: null, epoch: 0 };
      const last = done.get(keyOf(batch));
      return last?.offset === offset ? last : null;
    },
    remember: (batch, judged) => {
      const last = judged.at(-1);
      if (last === undefined) return;
      const { topic, partition } = batch;
      const offset = offsetOf(last.record);
      done.set(keyOf(batch), {
        topic,
        partition,
        offset,
        event_id: last.event?.id ?? null,
        epoch: 0,
      });
    },
  };
};
