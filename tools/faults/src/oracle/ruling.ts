import { Partitioners } from 'kafkajs';
import type { Stored } from './read-topic.ts';
import { type LearningEvent, parseEvent } from './schema.ts';

/** What has to become of a record of `mastery.requests`. */
export type Ruling =
  | { readonly kind: 'apply'; readonly record: Stored; readonly event: LearningEvent }
  | { readonly kind: 'duplicate'; readonly record: Stored; readonly event: LearningEvent }
  | {
      readonly kind: 'refuse';
      readonly record: Stored;
      readonly reason: 'schema' | 'business-rule';
      /** Set when the refusal uses up this event's id. */
      readonly usesUp: LearningEvent | null;
    };

interface Claim {
  readonly outcome: 'applied' | 'failed';
  readonly content: string;
}

const AHEAD_MS = 5 * 60_000;

/**
 * Rules on every record of the log, each partition in its own order: the contract's schema, its business
 * rules, and an id counts once. Knows neither when nor how often anything was processed.
 * @param records of `mastery.requests`, each partition in order
 */
export const ruleOn = (records: readonly Stored[], partitions: number): readonly Ruling[] => {
  const claims = new Map<string, Claim>();
  const erasedAt = new Map<string, number>();
  return records.map((record): Ruling => {
    const event = parseEvent(record.value);
    if (event === null) return { kind: 'refuse', record, reason: 'schema', usesUp: null };
    const refused = (usesUp: boolean): Ruling => {
      const isNew = usesUp && !claims.has(event.id);
      if (isNew) claims.set(event.id, { outcome: 'failed', content: contentOf(event) });
      return { kind: 'refuse', record, reason: 'business-rule', usesUp: isNew ? event : null };
    };
    if (isMisplaced(record, event, partitions)) return refused(false);
    if (breaksRule(record, event)) return refused(true);
    const claim = claims.get(event.id);
    if (claim !== undefined) {
      const isSame = claim.outcome === 'applied' && claim.content === contentOf(event);
      return isSame ? { kind: 'duplicate', record, event } : refused(false);
    }
    if ((event.replay_position ?? Infinity) <= (erasedAt.get(event.subject) ?? -1)) {
      return refused(true);
    }
    if (event.type === 'student.erasure.requested') erasedAt.set(event.subject, record.offset);
    claims.set(event.id, { outcome: 'applied', content: contentOf(event) });
    return { kind: 'apply', record, event };
  });
};

const partitioner = Partitioners.DefaultPartitioner();

/** The record does not lie where its student's records lie: it speaks for nobody. */
const isMisplaced = (record: Stored, { subject }: LearningEvent, partitions: number): boolean => {
  const { key } = record;
  if (key?.toString('utf8') !== subject) return true;
  const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
    partitionId,
    leader: 1,
    partitionErrorCode: 0,
    replicas: [],
    isr: [],
  }));
  const message = { key, value: null };
  return (
    partitioner({ topic: 'mastery.requests', partitionMetadata, message }) !== record.partition
  );
};

const breaksRule = ({ timestamp }: Stored, { type, time, data }: LearningEvent): boolean => {
  if (Date.parse(time) > timestamp + AHEAD_MS) return true;
  const { correct_answers: correct, total_questions: questions } = data;
  const { completed_exercises: completed, total_exercises: exercises } = data;
  if (type === 'quiz.completed') return isMore(correct, questions);
  if (type === 'exercise.completed') return isMore(completed, exercises);
  const { components = {} } = data;
  return (
    type === 'mastery.calculation.requested' &&
    Object.values(components as Record<string, number>).some((score) => score < 0 || score > 1)
  );
};

const isMore = (part: unknown, whole: unknown): boolean =>
  typeof part === 'number' && typeof whole === 'number' && part > whole;

/** Two events with one id are the same when all of this is: not how they travelled. */
const contentOf = ({ type, source, subject, time, data }: LearningEvent): string =>
  canonical([type, source, subject, time, data]);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
