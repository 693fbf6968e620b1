import type { LearningEventOf } from '@mastery/event-schemas';
import { PASS_SCORE } from '../evidence/exercise.ts';
import type { PatternLimits, Struggle } from './struggle.ts';
import { REMEMBERED, type TopicStruggle } from './struggle-state.ts';

type Exercise = LearningEventOf<'exercise.completed'>['data'];

/** What an attempt at an exercise leaves in memory, and the patterns that it completes. */
export const afterAttempt = (
  memory: TopicStruggle,
  data: Exercise,
  limits: PatternLimits,
): { readonly memory: TopicStruggle; readonly found: readonly Struggle[] } => {
  const others = memory.seconds.filter(([exercise]) => exercise !== data.exercise_id);
  if (data.correct ?? (data.score ?? 0) >= PASS_SCORE) {
    return { memory: { ...memory, failures: 0, seconds: others }, found: [] };
  }
  const before = memory.seconds.find(([exercise]) => exercise === data.exercise_id)?.[1] ?? 0;
  const seconds = before + (data.duration_s ?? 0);
  const errors =
    data.error_type === undefined ? memory.errors : [...memory.errors, data.error_type];
  const next: TopicStruggle = {
    failures: memory.failures + 1,
    errors: errors.slice(-REMEMBERED),
    seconds: [...others, [data.exercise_id, seconds] as const].slice(-REMEMBERED),
  };
  return {
    memory: next,
    found: [
      ...repeatedError(next, data, limits),
      ...stuck(data, seconds, limits),
      ...failedInARow(next, data, limits),
    ],
  };
};

/** An error type that was made too often among the failed attempts that are remembered. */
export const repeatedError = (
  { errors }: Pick<TopicStruggle, 'errors'>,
  { topic, error_type: type }: Pick<Exercise, 'topic' | 'error_type'>,
  { sameErrors }: PatternLimits,
): readonly Struggle[] => {
  const times = errors.filter((each) => each === type).length;
  if (type === undefined || times < sameErrors) return [];
  return [
    {
      pattern: 'same_error_type',
      topic,
      evidence: [`${times} times the error ${type} in ${topic}`],
    },
  ];
};

/** Too long on an exercise that is not passed. */
export const stuck = (
  { topic, exercise_id: exercise }: Pick<Exercise, 'topic' | 'exercise_id'>,
  seconds: number,
  { stuckSeconds }: PatternLimits,
): readonly Struggle[] => {
  if (seconds <= stuckSeconds) return [];
  const minutes = Math.floor(seconds / 60);
  const evidence = [`${minutes} minutes on ${exercise} in ${topic}, not passed`];
  return [{ pattern: 'stuck_on_exercise', topic, evidence }];
};

/** Too many failed attempts since the last passed one. */
export const failedInARow = (
  { failures }: Pick<TopicStruggle, 'failures'>,
  { topic }: Pick<Exercise, 'topic'>,
  { failuresInARow }: PatternLimits,
): readonly Struggle[] => {
  if (failures < failuresInARow) return [];
  return [
    {
      pattern: 'failed_in_a_row',
      topic,
      evidence: [`${failures} failed attempts in a row in ${topic}`],
    },
  ];
};
