import { type LearningEvent, learningEvent, partitionOfKey } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';

/** Why a record has to be dead-lettered: reason and code of the contract. */
export interface Refused {
  readonly reason: 'schema' | 'business-rule' | 'processing';
  readonly code: string;
  /** The event whose id is used up by the refusal; null where none is. */
  readonly uses: LearningEvent | null;
}

const MAX_AHEAD_MS = 300_000;

const rule = (code: string, uses: LearningEvent | null): Refused => ({
  reason: 'business-rule',
  code,
  uses,
});

/** What the contract says of a record by itself, without regard to any other: an event, or why not. */
export const judgeAlone = (record: LogRecord, partitions: number): LearningEvent | Refused => {
  if (record.value === null) return { reason: 'schema', code: 'no-value', uses: null };
  let json: unknown;
  try {
    json = JSON.parse(record.value.toString());
  } catch {
    return { reason: 'schema', code: 'not-json', uses: null };
  }
  const parsed = learningEvent.safeParse(json);
  if (!parsed.success) return { reason: 'schema', code: 'schema', uses: null };
  const event = parsed.data;
  // Under a foreign key or on a foreign partition it speaks for nobody, and uses up no id.
  if (record.key?.toString() !== event.subject) return rule('subject-is-not-key', null);
  if (partitionOfKey(record.key, partitions) !== record.partition)
    return rule('wrong-partition', null);
  if (Date.parse(event.time) > record.timestamp + MAX_AHEAD_MS)
    return rule('time-in-future', event);
  return dataRule(event) ?? event;
};

const dataRule = (event: LearningEvent): Refused | null => {
  if (event.type === 'quiz.completed') {
    const { correct_answers: correct, total_questions: total } = event.data;
    const isMore = correct !== undefined && total !== undefined && correct > total;
    return isMore ? rule('more-correct-than-total', event) : null;
  }
  if (event.type === 'exercise.completed') {
    const { completed_exercises: completed, total_exercises: total } = event.data;
    const isMore = completed !== undefined && total !== undefined && completed > total;
    return isMore ? rule('more-completed-than-total', event) : null;
  }
  if (event.type === 'mastery.calculation.requested') {
    const scores = Object.values(event.data.components ?? {});
    const isOut = scores.some((score) => score !== undefined && (score < 0 || score > 1));
    return isOut ? rule('component-out-of-range', event) : null;
  }
  return null;
};

/** Whether two events with one id say the same; how they travelled is not what they say. */
export const saysTheSame = (a: LearningEvent, b: LearningEvent): boolean => said(a) === said(b);

/** What an event says, as text. */
export const said = ({ type, source, subject, time, data }: LearningEvent): string =>
  JSON.stringify([type, source, subject, time, data]);
