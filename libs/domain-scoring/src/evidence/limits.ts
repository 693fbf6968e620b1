import { own } from '../own.ts';
import type { Evidence } from './evidence.ts';

/** Topics per student. */
export const MAX_TOPICS = 200;
/** Exercise ids per topic. */
export const MAX_EXERCISES = 1_000;
/** Exercise ids per student: a document must always fit into one write. */
export const MAX_IDS = 10_000;

/** Exemptions per student, withdrawn ones included: results carry each with its reason. */
export const MAX_EXEMPTIONS = 200;

/** Why an event would make a student's state grow without bound. */
export type LimitExceeded = 'topic-limit' | 'exercise-limit';

/** Whether what an event adds to a topic still fits. */
export const exceededLimit = (
  evidence: Evidence,
  topic: string,
  exercise: string | undefined,
): LimitExceeded | null => {
  const known = own(evidence.topics, topic);
  if (known === undefined && Object.keys(evidence.topics).length >= MAX_TOPICS)
    return 'topic-limit';
  if (exercise === undefined) return null;
  const isKnown =
    known !== undefined &&
    (Object.hasOwn(known.exercises, exercise) || Object.hasOwn(known.assigned, exercise));
  if (isKnown) return null;
  const isFull = (known?.ids ?? 0) >= MAX_EXERCISES || evidence.ids >= MAX_IDS;
  return isFull ? 'exercise-limit' : null;
};
