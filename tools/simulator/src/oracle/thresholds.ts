import type { Level } from '@mastery/event-schemas';
import type { Reckoned } from './reckoning/reckon.ts';

/** A level that was reached or lost. */
export interface Threshold {
  /** `overall`, or `topic/{topic}`. */
  readonly scope: string;
  readonly from: Level | null;
  readonly to: Level;
}

/** The levels that changed between two masteries: overall first, then topics by name. */
export const thresholdsOf = (before: Reckoned | null, after: Reckoned): readonly Threshold[] => {
  const topics = Object.keys(after.topics).sort();
  return [
    changed('overall', before?.level, after.level),
    ...topics.map((topic) =>
      changed(`topic/${topic}`, before?.topics[topic]?.level, after.topics[topic]?.level),
    ),
  ].filter((threshold) => threshold !== null);
};

const changed = (
  scope: string,
  from: Level | null = null,
  to: Level | null = null,
): Threshold | null => (to === null || to === from ? null : { scope, from, to });
