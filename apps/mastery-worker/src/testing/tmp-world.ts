import type { ResultEvent } from '@mastery/event-schemas';
import type {
  BatchControl,
  EventLogProducer,
  LogRecord,
  NewRecord,
  StateStore,
} from '@mastery/ports';
import { redisLikeStore } from '../../../../libs/ports/src/testing/redis-like-store.ts';
import { type PipelineDeps, createPipeline } from '../pipeline.ts';
import { readerOf } from './log-reader.ts';
import { LOG_START, steps, validate } from './records.ts';

/** What the pipeline does to the world outside, in the order of the protocol. */
export type Step = 'read' | 'transact' | 'publish' | 'commit';

const TOPIC = 'mastery.requests';
/** Tells nobody anything. */
export const NO_EVENTS: PipelineDeps['events'] = {
  consumed: () => undefined,
  retried: () => undefined,
  processed: () => undefined,
  running: () => undefined,
  paused: () => undefined,
  keep: () => undefined,
  isResting: () => false,
  probe: () => Promise.resolve(),
};

/**
 * A world around the pipeline for one partition: a log that delivers from where it was told to, a
 * store like Redis, and any step can break.
 */
export const createWorld = (log: LogRecord[]) => {
  const memory = redisLikeStore();
  const happened: Step[] = [];
  const published: ResultEvent[] = [];
  const deadLetters: NewRecord[] = [];
  const requests: NewRecord[] = [];
  const slept: number[] = [];
  let committed = 0;
  let next = 0;
  let now = LOG_START;
  let stale = false;
  let broken: { readonly step: Step; readonly when: 'before' | 'after' } | null = null;

  const step = async <Answer>(name: Step, work: () => Promise<Answer> | Answer) => {
    const fails = broken?.step === name ? broken : null;
    if (fails?.when === 'before') throw new Error(`broken before ${name}`);
    happened.push(name);
    const answer = await work();
    if (fails?.when === 'after') throw new Error(`broken after ${name}`);
    return answer;
  };
  const store: StateStore = {
    ...memory.store,
    getMany: (keys) => step('read', () => memory.store.getMany(keys)),
    transact: (operations) => step('transact', () => memory.store.transact(operations)),
  };
  const producer: EventLogProducer = {
    append: (topic, records) =>
      step('publish', () => {
        if (topic === 'mastery.dlq') deadLetters.push(...records);
        else if (topic === TOPIC) requests.push(...records);
        else
          published.push(...records.map(({ value }) => JSON.parse(String(value)) as ResultEvent));
        return [];
      }),
    probe: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const control: BatchControl = {
    heartbeat: () => Promise.resolve(),
    isStale: () => stale,
    commit: (offset) =>
      step('commit', () => {
        committed = Number(offset) + 1;
      }),
    seek: (offset) => {
      next = Number(offset);
    },
    range: () => Promise.resolve({ start: log[0]?.offset ?? '0', end: String(log.length) }),
  };
  const range = { start: '0', end: '0' };

  /** A process that owns the partition from now on. */
  const start = (more: Partial<PipelineDeps> = {}, generation = 1) => {
    next = committed;
    const pipeline = createPipeline({
      ...steps,
      validate,
      store,
      producer,
      reader: { ...readerOf(log), ranges: () => Promise.resolve([range]) },
      clock: { now: () => now },
      timers: {
        sleep: (ms) => {
          slept.push(ms);
          return Promise.resolve();
        },
      },
      random: () => 0.5,
      events: NO_EVENTS,
      ...more,
    });
    const assigned = { topic: TOPIC, partition: 0, generation };
    const deliver = async (records: readonly LogRecord[]) => {
      const before = next;
      next = Number(records.at(-1)!.offset) + 1;
      try {
        await pipeline.onBatch(
          { ...assigned, records, highWatermark: String(log.length) },
          control,
        );
      } catch (error) {
        next = before;
        throw error;
      }
    };
    return {
      deliver,
      idle: () => pipeline.onIdle(assigned, control),
      /** Delivers until the end of the log, `size` records at a time. */
      drain: async (size = 100) => {
        await pipeline.onIdle(assigned, control);
        await pipeline.onIdle(assigned, control);
        while (next < log.length) await deliver(log.slice(next, next + size));
      },
    };
  };

  return {
    memory,
    happened,
    published,
    deadLetters,
    requests,
    producer,
    slept,
    start,
    committed: () => committed,
    next: () => next,
    read: (key: string) => memory.read(key) as Record<string, unknown>,
    document: (student = 'ada') =>
      memory.read(`student:${student}:profile:current_mastery`) as { readonly revision: number },
    breakAt: (at: Step, when: 'before' | 'after') => (broken = { step: at, when }),
    mend: () => (broken = null),
    loosePartition: () => (stale = true),
    pass: (ms: number) => (now += ms),
  };
};
