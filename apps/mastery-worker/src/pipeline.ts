import type {
  BatchControl,
  BatchHandler,
  Clock,
  EventLogProducer,
  LogRecord,
  RecordBatch,
  StateStore,
} from '@mastery/ports';
import { type FoldSteps, foldBatch } from './batch/fold.ts';
import { load } from './batch/load.ts';
import { createPositionMemory } from './batch/position.ts';
import { publish } from './batch/publish.ts';
import { transactionOf } from './batch/write.ts';
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

/** Records that go into one transaction: what 100 students hold stays far below the sidecar's limit. */
const MAX_RECORDS = 100;

/**
 * The flow of one batch of one partition, in the customer's order:
 * Event Validation → Idempotency Check → State Update → Mastery Calc → Recommendations (the fold) →
 * one transaction → publish → commit. Any failure leaves the offsets uncommitted: the batch comes
 * again, is read again, and what is applied already is recognised by its position.
 */
export const createPipeline = (deps: PipelineDeps): BatchHandler => {
  const { validate, store, producer, clock, events } = deps;
  const before = createPositionMemory();

  const process = async (part: RecordBatch, last: LogRecord, control: BatchControl) => {
    const started = clock.now();
    const judged = part.records.map(validate);
    events.consumed(judged);
    const loaded = await load(store, judged);
    const folded = foldBatch(judged, loaded, deps);

    if (control.isStale()) return;
    await store.transact(transactionOf(folded, loaded, before.of(part), last.timestamp));
    await control.heartbeat();

    if (control.isStale()) return;
    await publish(producer, folded.outcomes, clock.now());

    if (control.isStale()) return;
    await control.commit(last.offset);
    before.remember(part, judged);
    events.processed(part, folded.outcomes, clock.now() - started);
  };

  return async (batch, control) => {
    for (let from = 0; from < batch.records.length; from += MAX_RECORDS) {
      const records = batch.records.slice(from, from + MAX_RECORDS);
      const last = records.at(-1);
      if (last === undefined || control.isStale()) return;
      await process({ ...batch, records }, last, control);
    }
  };
};
