import { type Curriculum, brokenEventRule } from '@mastery/domain-scoring';
import { type DeadLetterCode, type LearningEvent, partitionOfKey } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';

/** What business rules are checked against. */
export interface BusinessContext {
  readonly curriculum: Curriculum | null;
  /** How many partitions the topic has. */
  readonly partitions: number;
}

/** A rule that an event breaks: its stable code and what is wrong. */
export interface BrokenRule {
  readonly code: DeadLetterCode;
  readonly detail: string;
}

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
export const MISPLACED: ReadonlySet<DeadLetterCode> = new Set([
  'subject-is-not-key',
  WRONG_PARTITION,
]);

/** What the event breaks by itself; now is when the broker took it. */
const holdsByItself: Rule = (event, { timestamp }) => brokenEventRule(event, timestamp);

const topicIsKnown: Rule = ({ data }, _record, { curriculum }) => {
  if (curriculum === null || !('topic' in data) || data.topic === undefined) return null;
  return curriculum.topics.some(({ id }) => id === data.topic)
    ? null
    : {
        code: 'unknown-topic',
        detail: `topic ${data.topic} is not in curriculum ${curriculum.id}`,
      };
};

const RULES = [subjectIsKey, liesOnItsPartition, holdsByItself, topicIsKnown];

/** The first business rule that an event breaks, or null. */
export const brokenRule: Rule = (event, record, context) => {
  for (const rule of RULES) {
    const broken = rule(event, record, context);
    if (broken !== null) return broken;
  }
  return null;
};
