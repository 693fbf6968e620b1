import type { Curriculum } from '@mastery/domain-scoring';
import { COMPONENTS, type LearningEvent, partitionOfKey } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';

/** What business rules are checked against. */
export interface BusinessContext {
  readonly curriculum: Curriculum | null;
  /** How many partitions the topic has. */
  readonly partitions: number;
}

/** A rule that an event breaks: its stable code and what is wrong. */
export interface BrokenRule {
  readonly code: string;
  readonly detail: string;
}

/** Clocks of producers may be ahead of the broker's by this much. */
const MAX_AHEAD_MS = 5 * 60_000;

type Rule = (
  event: LearningEvent,
  record: LogRecord,
  context: BusinessContext,
) => BrokenRule | null;

const subjectIsKey: Rule = ({ subject }, { key }) =>
  key?.toString('utf8') === subject
    ? null
    : {
        code: 'subject-is-not-key',
        detail: `subject ${subject} must be the record's key: order holds per key only`,
      };

/** The code of a record that lies on another partition than its key's. */
export const WRONG_PARTITION = 'wrong-partition';

const liesOnItsPartition: Rule = ({ subject }, { key, partition }, { partitions }) => {
  const right = key === null ? partition : partitionOfKey(key, partitions);
  return right === partition
    ? null
    : {
        code: WRONG_PARTITION,
        detail: `student ${subject} belongs on partition ${right} (murmur2), not on ${partition}`,
      };
};

/** Codes of records that do not lie where their student's records lie. */
export const MISPLACED: ReadonlySet<string> = new Set(['subject-is-not-key', WRONG_PARTITION]);

const notInFuture: Rule = ({ time }, { timestamp }) =>
  Date.parse(time) <= timestamp + MAX_AHEAD_MS
    ? null
    : { code: 'time-in-future', detail: `time ${time} is over 5 minutes ahead of the broker` };

const topicIsKnown: Rule = ({ data }, _record, { curriculum }) => {
  if (curriculum === null || !('topic' in data) || data.topic === undefined) return null;
  return curriculum.topics.some(({ id }) => id === data.topic)
    ? null
    : {
        code: 'unknown-topic',
        detail: `topic ${data.topic} is not in curriculum ${curriculum.id}`,
      };
};

const countsAgree: Rule = ({ type, data }) => {
  if (type === 'quiz.completed') {
    const { correct_answers: correct = 0, total_questions: total = Infinity } = data;
    return correct <= total
      ? null
      : { code: 'more-correct-than-total', detail: `${correct} correct of ${total} questions` };
  }
  if (type === 'exercise.completed') {
    const { completed_exercises: completed = 0, total_exercises: total = Infinity } = data;
    return completed <= total
      ? null
      : {
          code: 'more-completed-than-total',
          detail: `${completed} completed of ${total} exercises`,
        };
  }
  return null;
};

const componentsInRange: Rule = ({ type, data }) => {
  if (type !== 'mastery.calculation.requested') return null;
  for (const component of COMPONENTS) {
    const score = data.components?.[component] ?? 0;
    if (score < 0 || score > 1) {
      return { code: 'component-out-of-range', detail: `${component} is ${score}, must be 0..1` };
    }
  }
  return null;
};

const RULES = [
  subjectIsKey,
  liesOnItsPartition,
  notInFuture,
  topicIsKnown,
  countsAgree,
  componentsInRange,
];

/** The first business rule that an event breaks, or null. */
export const brokenRule: Rule = (event, record, context) => {
  for (const rule of RULES) {
    const broken = rule(event, record, context);
    if (broken !== null) return broken;
  }
  return null;
};
