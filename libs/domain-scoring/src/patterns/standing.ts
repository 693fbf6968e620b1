import { DAY_MS, dayNumber, dayOf } from '../days.ts';
import { type Rulings, isExempted } from '../rulings/rulings.ts';
import { falling } from './detect-at-day-end.ts';
import { failedInARow, repeatedError, stuck } from './in-exercise.ts';
import { DEFAULT_LIMITS, type Pattern, type PatternLimits, type Struggle } from './struggle.ts';
import { type StruggleState, type TopicStruggle, alertKey } from './struggle-state.ts';

/** What standing patterns are read from. */
export interface StandingInput {
  readonly struggle: StruggleState;
  /** Active days as day numbers, ascending. */
  readonly activeDays: readonly number[];
  readonly rulings: Rulings;
}

/** What was said or answered once stands for so many days. */
const STANDS_DAYS = 7;

/**
 * The struggle that shows in a student as of an instant: not what an event completes, as it is told when it
 * happens, but what holds still. @param at milliseconds since the epoch
 */
export const standingStruggle = (
  input: StandingInput,
  at: number,
  limits: PatternLimits = DEFAULT_LIMITS,
): readonly Struggle[] => {
  const { struggle, activeDays } = input;
  const today = Math.floor(at / DAY_MS);
  const topics = Object.entries(struggle.topics);
  return [
    ...topics.flatMap(([topic, memory]) => inTopic(topic, memory, input, limits)),
    ...saidLately(struggle, today, limits),
    ...silent(activeDays, today, limits),
    ...fallingDays(struggle, activeDays, limits),
  ];
};

const inTopic = (
  topic: string,
  memory: TopicStruggle,
  { rulings }: StandingInput,
  limits: PatternLimits,
): readonly Struggle[] => [
  ...[...new Set(memory.errors)].flatMap((error_type) =>
    repeatedError(memory, { topic, error_type }, limits),
  ),
  ...memory.seconds
    .filter(([exercise]) => !isExempted(rulings, topic, exercise))
    .flatMap(([exercise_id, seconds]) => stuck({ topic, exercise_id }, seconds, limits)),
  ...failedInARow(memory, { topic }, limits),
];

/** Of what leaves no trace but the day on which it was told. */
const SAID: readonly (readonly [Pattern, (topic: string, limits: PatternLimits) => string])[] = [
  [
    'quiz_below_half',
    (topic, { quizShare }) => `below ${Math.round(100 * quizShare)} % in a quiz in ${topic}`,
  ],
  ['does_not_understand', (topic) => `said not to understand ${topic}`],
];

const saidLately = (
  { alerted }: StruggleState,
  today: number,
  limits: PatternLimits,
): readonly Struggle[] =>
  SAID.flatMap(([pattern, sentence]) =>
    Object.entries(alerted).flatMap(([key, day]): readonly Struggle[] => {
      const topic = key.slice(alertKey(pattern, '').length);
      const isLate = day <= today && today - day < STANDS_DAYS;
      if (key !== alertKey(pattern, topic) || !isLate) return [];
      return [{ pattern, topic, evidence: [`${sentence(topic, limits)}, last on ${dayOf(day)}`] }];
    }),
  );

const silent = (
  activeDays: readonly number[],
  today: number,
  { quietDays }: PatternLimits,
): readonly Struggle[] => {
  const last = activeDays.findLast((day) => day <= today);
  if (last === undefined || today - last < quietDays) return [];
  const evidence = [`no activity for ${today - last} days, the last on ${dayOf(last)}`];
  return [{ pattern: 'no_activity', topic: null, evidence }];
};

const fallingDays = (
  { daily }: StruggleState,
  activeDays: readonly number[],
  limits: PatternLimits,
): readonly Struggle[] => {
  const newest = daily.at(-1);
  if (newest === undefined) return [];
  return falling({ day: dayNumber(newest.date), activeDays, snapshots: daily }, limits);
};
