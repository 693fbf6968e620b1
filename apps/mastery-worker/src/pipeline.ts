import {
  type BatchControl,
  type BatchHandler,
  type Clock,
  type EventLogProducer,
  type EventLogReader,
  type IdleHandler,
  type LogRecord,
  NO_TRACER,
  type Random,
  type RecordBatch,
  type StateStore,
  type Timers,
  type Tracer,
} from '@mastery/ports';
import type { FoldSteps } from './batch/fold-one.ts';
import type { Apply } from './steps/apply.ts';
import { type Progress, inParts } from './batch/in-parts.ts';
import { publish } from './batch/publish.ts';
import { writeBatch } from './batch/write.ts';
import type { WorkerEvents } from './events.ts';
import { type Judged, offsetOf } from './outcome.ts';
import { accept, begin } from './partition/begin.ts';
import { guarded } from './partition/guarded.ts';
import { judge } from './partition/judge.ts';
import { idleUntil, isUnchanged, keepPosition, lookAfter } from './partition/look-after.ts';
import { type PartitionMemory, advance, createPartitions } from './partition/memory.ts';
import type { Validate } from './steps/validate.ts';

/** What the pipeline works with. */
export interface PipelineDeps extends FoldSteps {
  readonly validate: Validate;
  /** The fold for the batch that begins, with the population of now; left out, `apply` folds every batch. */
  readonly applyNow?: () => Apply;
  readonly store: StateStore;
  readonly producer: EventLogProducer;
  readonly reader: Pick<EventLogReader, 'ranges' | 'read'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly events: WorkerEvents;
  /** Knows the span of each record in hand; nothing is traced unless given. */
  readonly tracer?: Pick<Tracer, 'of'>;
}

/** How a partition of `mastery.requests` is handled: its batches, and the time between them. */
export interface Pipeline {
  readonly onBatch: BatchHandler;
  readonly onIdle: IdleHandler;
}

/**
 * The flow of one batch of one partition, in the customer's order: Event Validation → Idempotency Check →
 * State Update → Mastery Calc → Recommendations → one transaction → publish → commit. Any failure
 * leaves the offsets uncommitted and what we know forgotten: the partition begins anew where the
 * store says, and what is applied already is recognised.
 */
export const createPipeline = (deps: PipelineDeps): Pipeline => {
  const { store, producer, clock, events, tracer = NO_TRACER } = deps;
  const partitions = createPartitions();

  const process = async (
    memory: PartitionMemory,
    judged: readonly Judged[],
    control: BatchControl,
    attempt: number,
    apply: Apply,
  ): Promise<Progress> => {
    const started = clock.now();
    const written = await writeBatch(
      store,
      { ...deps, apply },
      { memory, judged, attempt },
      control,
    );
    if (written.kind !== 'written') return written;
    const { outcomes, last, transaction } = written;

    await control.heartbeat();
    if (control.isStale()) return { kind: 'lost' };
    await publish({ producer, tracer }, outcomes, clock.now());

    if (control.isStale()) return { kind: 'lost' };
    await control.commit(last.record.offset);
    advance(memory, transaction, last);
    events.processed(memory, outcomes, clock.now() - started);
    return { kind: 'done' };
  };

  /** All records are processed up to now, or up to the last one when there are more. */
  const readUntil = ({ highWatermark }: RecordBatch, last: LogRecord): number =>
    offsetOf(last) + 1 >= Number(highWatermark) ? clock.now() : last.timestamp;

  return {
    onBatch: guarded(partitions, events, async (memory, batch, control) => {
      const records = await accept(deps, memory, batch, control);
      const last = records.at(-1);
      if (last === undefined) return;
      const judged = await judge(deps, memory, records);
      events.consumed(batch, judged);
      const apply = deps.applyNow?.() ?? deps.apply;
      const outcome = await inParts(deps, memory, judged, (part, attempt) =>
        process(memory, part, control, attempt, apply),
      );
      if (outcome === 'moved') await begin(deps, memory, control);
      else if (outcome === 'done')
        await lookAfter(deps, memory, control, () => readUntil(batch, last));
    }),
    onIdle: guarded(partitions, events, async (memory, _assigned, control) => {
      if (!(await isUnchanged(store, memory))) {
        await begin(deps, memory, control);
        return;
      }
      await lookAfter(deps, memory, control, () => idleUntil(memory, control, clock));
      if (!control.isStale()) await keepPosition(store, memory);
    }),
  };
};
