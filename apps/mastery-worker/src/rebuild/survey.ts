import { TOPIC } from '@mastery/event-schemas';
import type { EventLogReader, LogRange } from '@mastery/ports';
import type { Judged } from '../outcome.ts';
import type { Validate } from '../steps/validate.ts';

/** What can be said of a partition's log before anything is folded. */
export interface Survey {
  /** Students with a record in the log, in the order of their first. */
  readonly students: readonly string[];
  /** Offsets of originals that a replay names: the replay stands for them. */
  readonly replayed: ReadonlySet<number>;
}

/** What reading a partition's log needs. */
export interface LogDeps {
  readonly reader: EventLogReader;
  readonly validate: Validate;
}

/** A stretch of one partition of `mastery.requests`. */
export interface Stretch {
  readonly partition: number;
  readonly partitions: number;
  /** First offset, and the one after the last. */
  readonly from: string;
  readonly to: string;
}

/** Reads a stretch of the log, each record judged as the worker judges it. */
export async function* readJudged(
  { reader, validate }: LogDeps,
  { partition, partitions, from, to }: Stretch,
  isWanted: (student: string) => boolean = () => true,
): AsyncIterable<Judged> {
  for await (const records of reader.read({ topic: TOPIC.requests, partition, from, to })) {
    for (const record of records) {
      const student = record.key?.toString('utf8');
      if (student !== undefined && isWanted(student)) yield validate(record, partitions);
    }
  }
}

/** Reads a partition's whole log once. @param only a single student, or null for all */
export const survey = async (
  deps: LogDeps,
  partition: number,
  partitions: number,
  { start, end }: LogRange,
  only: string | null,
): Promise<Survey> => {
  const students = new Set<string>(only === null ? [] : [only]);
  const replayed = new Set<number>();
  const isWanted = (student: string) => only === null || student === only;
  const stretch = { partition, partitions, from: start, to: end };
  for await (const { event } of readJudged(deps, stretch, isWanted)) {
    if (event === null) continue;
    students.add(event.subject);
    if (event.replay_position !== undefined) replayed.add(event.replay_position);
  }
  return { students: [...students], replayed };
};
