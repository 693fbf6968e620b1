import { COMPONENTS, type DeadLetterCode, type LearningEvent } from '@mastery/event-schemas';

/** A business rule that an event breaks. */
export interface BrokenEventRule {
  readonly code: DeadLetterCode;
  readonly detail: string;
  /** Where in the event. */
  readonly path: readonly string[];
}

/** Clocks of producers may be ahead by this much. */
const MAX_AHEAD_MS = 5 * 60_000;

type Rule = (event: LearningEvent, now: number) => BrokenEventRule | null;

const notInFuture: Rule = ({ time }, now) =>
  Date.parse(time) <= now + MAX_AHEAD_MS
    ? null
    : { code: 'time-in-future', detail: `time ${time} is over 5 minutes ahead`, path: ['time'] };

const correctWithinTotal: Rule = ({ type, data }) => {
  if (type !== 'quiz.completed') return null;
  const { correct_answers: correct = 0, total_questions: total = Infinity } = data;
  return correct <= total
    ? null
    : {
        code: 'more-correct-than-total',
        detail: `${correct} correct of ${total} questions`,
        path: ['data', 'correct_answers'],
      };
};

const completedWithinTotal: Rule = ({ type, data }) => {
  if (type !== 'exercise.completed') return null;
  const { completed_exercises: completed = 0, total_exercises: total = Infinity } = data;
  return completed <= total
    ? null
    : {
        code: 'more-completed-than-total',
        detail: `${completed} completed of ${total} exercises`,
        path: ['data', 'completed_exercises'],
      };
};

const componentsInRange: Rule = ({ type, data }) => {
  if (type !== 'mastery.calculation.requested') return null;
  for (const component of COMPONENTS) {
    const score = data.components?.[component] ?? 0;
    if (score < 0 || score > 1) {
      return {
        code: 'component-out-of-range',
        detail: `${component} is ${score}, must be 0..1`,
        path: ['data', 'components', component],
      };
    }
  }
  return null;
};

const RULES = [notInFuture, correctWithinTotal, completedWithinTotal, componentsInRange];

/**
 * The first business rule that an event breaks by itself, whatever else is known; or null. The front door
 * refuses by it, and the worker, whose clock is the broker's.
 * @param now milliseconds since the epoch
 */
export const brokenEventRule: Rule = (event, now) => {
  for (const rule of RULES) {
    const broken = rule(event, now);
    if (broken !== null) return broken;
  }
  return null;
};
