import type { ProblemError } from '@mastery/api-schemas';
import {
  type LearningEvent,
  TOPIC,
  learningEvent,
  partitionOfKey,
  replayEventId,
} from '@mastery/event-schemas';
import { problemErrors } from '@mastery/http-server';
import type { LogRecord } from '@mastery/ports';
import type { Judged } from '../outcome.ts';
import type { DeadLetter, RecordPlace } from './letter.ts';

/** Event Validation of a record as if it stood on `mastery.requests`, which has so many partitions. */
export type Judge = (record: LogRecord, partitions: number) => Judged;

/** What a replay is checked against. */
export interface ReplayContext {
  readonly judge: Judge;
  readonly partitions: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Whether the original stands in the log where the letter says. */
  readonly standsInLog: boolean;
}

/** The event that a replay sends. */
export interface ReplayEvent {
  readonly event: LearningEvent;
  /** As it is sent: the original's bytes but for what makes it a replay. */
  readonly text: string;
  /** Where the original lies on its student's partition; null when it lies on another, or the log is another. */
  readonly position: number | null;
}

/** A letter that can be replayed: it comes from `mastery.requests`. */
export type ReplayableLetter = DeadLetter & { readonly source: RecordPlace };

/** Whether a letter comes from the log of learning events. */
export const isReplayable = (letter: DeadLetter): letter is ReplayableLetter =>
  letter.source?.topic === TOPIC.requests;

/**
 * The event that replays a letter, checked by schema and business rules before it is sent: it would
 * only become the next dead letter. Its id is always the same, so that replaying twice applies once.
 * @param edited what to send in the original's place
 */
export const replayEvent = (
  letter: ReplayableLetter,
  edited: object | undefined,
  { judge, partitions, now, standsInLog }: ReplayContext,
): ReplayEvent | { readonly errors: readonly ProblemError[] } => {
  const original = edited ?? parsed(letter.value);
  if (original === null) return { errors: [NOT_JSON] };
  const partition = partitionFor(letter, partitions);
  const position = standsInLog ? originalPosition(letter, partition) : null;
  const sent = {
    ...original,
    id: replayEventId(letter.dlqId),
    replay_of: letter.dlqId,
    ...(position !== null && { replay_position: position }),
  };
  const checked = learningEvent.safeParse(sent);
  if (!checked.success) return { errors: problemErrors(checked.error) };
  const text = JSON.stringify(sent);
  const judged = judge(asRecord(letter, text, { partition, timestamp: now }), partitions);
  if (judged.kind === 'event') return { event: checked.data, text, position };
  const { code, detail } = judged.refusal;
  return { errors: [{ path: PLACE_OF_RULE[code] ?? '', message: `${detail} (${code})` }] };
};

const NOT_JSON: ProblemError = {
  path: '',
  message: 'the original is no JSON object: send an edited event in its place',
};

/** Where in an event a broken business rule shows. */
const PLACE_OF_RULE: Readonly<Record<string, string>> = {
  'subject-is-not-key': 'subject',
  'time-in-future': 'time',
  'unknown-topic': 'data.topic',
  'more-correct-than-total': 'data.correct_answers',
  'more-completed-than-total': 'data.completed_exercises',
  'component-out-of-range': 'data.components',
};

/** The partition on which the broker will put the replay: its key's. */
const partitionFor = ({ key, source }: ReplayableLetter, partitions: number): number =>
  key === null ? source.partition : partitionOfKey(key, partitions);

/**
 * Where the original lay on the partition. A replay that failed in its turn keeps the position of the first
 * original: an erasure in between must not be got round by replaying the replay.
 */
const originalPosition = (
  { source, value }: ReplayableLetter,
  partition: number,
): number | null => {
  if (source.partition !== partition) return null;
  const earlier = (parsed(value) as { replay_position?: unknown } | null)?.replay_position;
  const own = Number(source.offset);
  return typeof earlier === 'number' && earlier >= 0 ? Math.min(earlier, own) : own;
};

const parsed = (value: Buffer | null): object | null => {
  try {
    const json: unknown = JSON.parse(value?.toString('utf8') ?? 'null');
    return typeof json === 'object' && !Array.isArray(json) ? json : null;
  } catch {
    return null;
  }
};

const asRecord = (
  { key, source }: ReplayableLetter,
  text: string,
  at: Pick<LogRecord, 'partition' | 'timestamp'>,
): LogRecord => ({
  ...at,
  topic: TOPIC.requests,
  offset: source.offset,
  key,
  value: Buffer.from(text),
  headers: {},
});
