import { LEVELS, type Level, type MasteryResult } from '@mastery/event-schemas';
import { own } from '../own.ts';
import type { PreviousMastery } from './mastery-of.ts';

/** A level that was reached or lost. */
export interface Threshold {
  readonly scope: 'overall' | 'topic';
  readonly topic?: string;
  readonly from_level: Level | null;
  readonly to_level: Level;
  readonly direction: 'up' | 'down';
  readonly score: number;
}

/** Thresholds between two results, overall first, then topics by id; the first level is reached from null. */
export const thresholdsBetween = (
  previous: PreviousMastery,
  next: MasteryResult,
): readonly Threshold[] => {
  const overall = crossing(previous?.level ?? null, next.level, next.mastery_score);
  const topics = Object.keys(next.topics)
    .sort()
    .flatMap((topic) => {
      const after = next.topics[topic];
      const before = own(previous?.topics ?? {}, topic)?.level ?? null;
      const crossed = crossing(before, after?.level ?? null, after?.score ?? null);
      return crossed === null ? [] : [{ scope: 'topic' as const, topic, ...crossed }];
    });
  return [...(overall === null ? [] : [{ scope: 'overall' as const, ...overall }]), ...topics];
};

const crossing = (from: Level | null, to: Level | null, score: number | null) => {
  if (to === null || score === null || to === from) return null;
  const up = from === null || LEVELS.indexOf(to) > LEVELS.indexOf(from);
  return {
    from_level: from,
    to_level: to,
    direction: up ? ('up' as const) : ('down' as const),
    score,
  };
};
