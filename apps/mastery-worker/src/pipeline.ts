import type {
  BatchControl,
  BatchHandler,
  Clock,
  EventLogProducer,
  RecordBatch,
  StateStore,
} from '@mastery/ports';
import { type FoldSteps, foldBatch } from './batch/fold.ts';
import { load } from './batch/load.ts';
import { createPositionMemory } from './batch/position.ts';
import { publish } from './batch/publish.ts';
import { bytesOf, transactionOf } from './batch/write.ts';
import type { WorkerEvents } from './events.ts';
import type { createValidate } from './steps/validate.ts';

/** What the pipeline works with. */
export interface PipelineDeps extends FoldSteps {
  readonly validate: ReturnType<typeof createValidate>;
  readonly store: StateStore;
  readonly producer: EventLogProducer;
  readonly clock: Clock;
  readonly events: WorkerEvents;
}

/** Records that are read and folded together. */
const MAX_RECORDS = 100;
/** A transaction larger than this is cut in two, far below what the sidecar takes (16 MiB). */
const MAX_BYTES = 2 * 1024 * 1024;

/**
 * The flow of one batch of one partition, in the customer's order:
 * Event Validation → Idempotency Check → State Update → Mastery Calc → Recommendations (the fold) →
 * one transaction → publish → commit. Any failure leaves the offsets uncommitted: the batch comes
 * again, is read again, and what is applied already is recognised by its position.
 */
export const createPipeline = (deps: PipelineDeps): BatchHandler => {
  const { validate, store, producer, clock, events } = deps;
  const before = createPositionMemory();

  /** False when the partition was lost: nothing behind this part may be touched. */
  const process = async (part: RecordBatch, control: BatchControl): Promise<boolean> => {
    const last = part.records.at(-1);
    if (last === undefined) return true;
    const started = clock.now();
    const judged = part.records.map(validate);
    const loaded = await load(store, judged);
    const folded = foldBatch(judged, loaded, deps);
    const transaction = transactionOf(folded, loaded, before.of(part), last.timestamp);
    if (bytesOf(transaction) > MAX_BYTES && part.records.length > 1) {
      return inParts(part, Math.ceil(part.records.length / 2), control);
    }

    events.consumed(part, judged);
    if (control.isStale()) return false;
    await store.transact(transaction);
    await control.heartbeat();

    if (control.isStale()) return false;
    await publish(producer, folded.outcomes, clock.now());

    if (control.isStale()) return false;
    await control.commit(last.offset);
    before.remember(part, judged);
    events.processed(part, folded.outcomes, clock.now() - started);
    return true;
  };

  const inParts = async (batch: RecordBatch, size: number, control: BatchControl) => {
    for (let from = 0; from < batch.records.length; from += size) {
      const records = batch.records.slice(from, from + size);
      if (!(await process({ ...batch, records }, control))) return false;
    }
    return true;
  };

  return async (batch, control) => {
    await inParts(batch, MAX_RECORDS, control);
  };
};
