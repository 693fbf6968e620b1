import { z } from 'zod';
import { instant } from '@mastery/event-schemas';

const many = z.int().min(0);

/** GET /operations/flow, and mastery-engine `flow`: nothing to choose. */
export const flowRequest = z.strictObject({});

/** What went into a topic, over all of its partitions. */
export const topicFlow = z.strictObject({
  topic: z.string(),
  /** Records since the topic was made, also those that retention has taken. */
  appended: many,
  /** Of those: still there. */
  kept: many,
});

/** How far a consumer group is with a topic, over all of its partitions and members. */
export const groupFlow = z.strictObject({
  group: z.string(),
  topic: z.string(),
  /** Records since the topic was made that the group is done with, or will not get any more. */
  done: many,
  /** Records that wait for the group. */
  lag: many,
});

/**
 * What one process counts by itself. Other processes count their own, and a restart begins at 0: numbers with another
 * `process` are not to be compared.
 */
export const countedHere = {
  scope: z.literal('process'),
  /** Names the process that answered; another after each start. */
  process: z.string(),
  since: instant,
};

/** What the worker that answered made of records. */
export const workerTally = z.strictObject({
  ...countedHere,
  applied: many,
  /** Sent or delivered again, and recognised: they changed nothing. */
  duplicates: many,
  dead_lettered: many,
});
/** What the worker that answered made of records. */
export type WorkerTally = z.infer<typeof workerTally>;

/** The flow of records through the engine: offsets of the brokers but for `worker`. */
export const flow = z.strictObject({
  checked_at: instant,
  topics: z.array(topicFlow),
  groups: z.array(groupFlow),
  /**
   * Dead letters that wait for somebody, by reason, as of the last count: every 10 s, at most 20,000. Null before the
   * first.
   */
  open_dead_letters: z.record(z.string(), many).nullable(),
  worker: workerTally,
});
/** The flow of records through the engine. */
export type Flow = z.infer<typeof flow>;
