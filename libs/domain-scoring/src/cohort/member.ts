import type { Level, MasteryResult } from '@mastery/event-schemas';
import type { StruggleState } from '../patterns/struggle-state.ts';
import { effectiveResult } from '../rulings/effective-result.ts';
import { dayNumber, utcDay } from '../days.ts';

/** Somebody with a score below this struggles. */
export const STRUGGLES_BELOW = 0.5;
/** A detected pattern counts as a cause for so many days, today among them. */
export const PATTERN_DAYS = 14;

/** Why a student counts as struggling: a low score, or a pattern that was detected. */
export interface StruggleCause {
  /** `low_score`, or the pattern of `student.struggle.detected`. */
  readonly cause: string;
  readonly topic?: string;
  /** The newest day on which the pattern was detected. */
  readonly day?: string;
}

/** What a cohort wants to know of a member. */
export interface CohortMember {
  readonly student_id: string;
  readonly mastery_score: number | null;
  readonly level: Level | null;
  readonly causes: readonly StruggleCause[];
}

const DAY_MS = 86_400_000;

/** A member as of an instant. @param now milliseconds since the epoch */
export const memberOf = (
  result: MasteryResult,
  { alerted }: Pick<StruggleState, 'alerted'>,
  now: number,
): CohortMember => {
  const { student_id, mastery_score, level } = effectiveResult(result, now);
  const isLow = mastery_score !== null && mastery_score < STRUGGLES_BELOW;
  const low: readonly StruggleCause[] = isLow ? [{ cause: 'low_score' }] : [];
  return { student_id, mastery_score, level, causes: [...low, ...patternsIn(alerted, now)] };
};

const patternsIn = (alerted: StruggleState['alerted'], now: number): readonly StruggleCause[] => {
  const oldest = dayNumber(utcDay(now)) - PATTERN_DAYS + 1;
  return Object.entries(alerted).flatMap(([key, day]) => {
    if (day < oldest) return [];
    // `pattern/topic`, where the topic may be none; neither part may hold a slash.
    const [cause = '', topic = ''] = key.split('/');
    const on = { day: utcDay(day * DAY_MS) };
    return [topic === '' ? { cause, ...on } : { cause, topic, ...on }];
  });
};
