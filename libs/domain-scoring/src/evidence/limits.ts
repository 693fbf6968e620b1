import type { Evidence, TopicEvidence } from './evidence.ts';

/** Topics per student. */
export const MAX_TOPICS = 200;
/** Exercise ids per topic. */
export const MAX_EXERCISES = 1_000;

/** Why an event would make a student's state grow without bound. */
export type LimitExceeded = 'topic-limit' | 'exercise-limit';

/** Whether one more topic, or one more exercise in it, still fits. */
export const exceededLimit = (
  evidence: Evidence,
  topic: string | undefined,
  exercise: string | undefined,
): LimitExceeded | null => {
  if (topic === undefined) return null;
  const known: TopicEvidence | undefined = evidence.topics[topic];
  if (known === undefined) {
    return Object.keys(evidence.topics).length >= MAX_TOPICS ? 'topic-limit' : null;
  }
  if (exercise === undefined || exercise in known.exercises || exercise in known.assigned) {
    return null;
  }
  const ids = Object.keys(known.exercises).length + Object.keys(known.assigned).length;
  return ids >= MAX_EXERCISES ? 'exercise-limit' : null;
};
