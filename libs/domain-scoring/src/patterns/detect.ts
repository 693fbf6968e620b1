import type { LearningEvent } from '@mastery/event-schemas';
import { dayNumber } from '../days.ts';
import { gradeQuiz } from '../evidence/grade.ts';
import { afterAttempt } from './in-exercise.ts';
import { DEFAULT_LIMITS, type PatternLimits, type Struggle } from './struggle.ts';
import { type StruggleState, alertOnce, remember, topicStruggle } from './struggle-state.ts';

/** What was detected, and what to remember. */
export interface Detected {
  readonly state: StruggleState;
  readonly alerts: readonly Struggle[];
}

/** Struggle in a learning event: patterns of work and of what the student says. */
export const detectStruggle = (
  state: StruggleState,
  event: LearningEvent,
  limits: PatternLimits = DEFAULT_LIMITS,
): Detected => {
  const day = dayNumber(event.time);
  switch (event.type) {
    case 'exercise.completed': {
      const { topic } = event.data;
      const { memory, found } = afterAttempt(topicStruggle(state, topic), event.data, limits);
      return alertOnce(remember(state, topic, memory), found, day);
    }
    case 'quiz.completed': {
      const { topic, quiz_id: quiz } = event.data;
      const { value } = gradeQuiz(event);
      if (value >= limits.quizShare) return { state, alerts: [] };
      const evidence = [`${Math.round(100 * value)} % in the quiz ${quiz} in ${topic}`];
      return alertOnce(state, [{ pattern: 'quiz_below_half', topic, evidence }], day);
    }
    case 'help.requested': {
      const { topic, message_kind: kind } = event.data;
      if (kind !== 'does_not_understand') return { state, alerts: [] };
      const evidence = [`said not to understand ${topic}`];
      return alertOnce(state, [{ pattern: 'does_not_understand', topic, evidence }], day);
    }
    case 'quality.assessed':
    case 'activity.recorded':
    case 'assignment.published':
    case 'mastery.calculation.requested':
    case 'score.overridden':
    case 'assessment.exempted':
    case 'cohort.member.added':
    case 'cohort.member.removed':
    case 'student.erasure.requested':
      return { state, alerts: [] };
  }
};
