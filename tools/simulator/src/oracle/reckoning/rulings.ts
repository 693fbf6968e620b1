import type { LearningEvent } from '@mastery/event-schemas';
import { ofType, timeOf } from './components.ts';

/** The newest of some rulings by their own time; of one time, the later in the log. */
const newest = <Ruling extends LearningEvent>(rulings: readonly Ruling[]): Ruling | undefined =>
  rulings.reduce<Ruling | undefined>(
    (best, each) => (best === undefined || timeOf(each) >= timeOf(best) ? each : best),
    undefined,
  );

/** The score that a teacher's override sets at an instant; null where none stands. */
export const overrideOf = (
  events: readonly LearningEvent[],
  topic: string | undefined,
  now: number,
): number | null => {
  const ruling = newest(
    ofType(events, 'score.overridden').filter(({ data }) => data.topic === topic),
  )?.data;
  if (ruling === undefined) return null;
  const isOver = ruling.expires_at !== undefined && Date.parse(ruling.expires_at) <= now;
  return isOver ? null : ruling.score;
};

/** Exercises of a topic that the student need not do. */
export const exemptedIn = (
  events: readonly LearningEvent[],
  topic: string,
): ReadonlySet<string> => {
  const rulings = ofType(events, 'assessment.exempted').filter(({ data }) => data.topic === topic);
  const exercises = [...new Set(rulings.map(({ data }) => data.exercise_id))];
  return new Set(
    exercises.filter((id) => {
      const ruling = newest(rulings.filter(({ data }) => data.exercise_id === id));
      return ruling?.data.exempted !== false;
    }),
  );
};
