import type { Component, Contribution, Level, MasteryResult } from '@mastery/event-schemas';
import { MIN_PIECES } from '../mastery/level.ts';
import { type Mover, type Moving, whatMoved } from './what-moved.ts';

/** A student's score, explained. */
export interface Explanation {
  readonly score: number | null;
  readonly level: Level | null;
  /** Whether there is enough evidence for a level; if not, `missing` pieces are. */
  readonly sufficient: boolean;
  readonly missing: number;
  readonly breakdown: readonly Contribution[];
  readonly moved: Readonly<Partial<Record<Component, readonly Mover[]>>>;
  /** One sentence for people. */
  readonly summary: string;
}

/** Explains a result by its breakdown and the events that moved it. */
export const explain = (
  result: Pick<MasteryResult, 'mastery_score' | 'level' | 'breakdown' | 'evidence_count'>,
  events: readonly Moving[],
): Explanation => {
  const { mastery_score: score, level, breakdown, evidence_count: count } = result;
  const missing = level === null ? Math.max(0, MIN_PIECES - count) : 0;
  return {
    score,
    level,
    sufficient: level !== null,
    missing,
    breakdown,
    moved: whatMoved(events),
    summary: summaryOf(score, level, missing, breakdown),
  };
};

const summaryOf = (
  score: number | null,
  level: Level | null,
  missing: number,
  breakdown: readonly Contribution[],
): string => {
  if (score === null) return 'Not enough data: there is no evidence yet.';
  if (level === null) {
    const pieces = missing === 1 ? 'piece of evidence is' : 'pieces of evidence are';
    return `Not enough data: ${missing} more ${pieces} needed for a level.`;
  }
  const terms = breakdown.map(
    ({ component, score: its, weight, contribution }) =>
      `${component} ${its.toFixed(2)} × ${weight.toFixed(2)} = ${contribution.toFixed(3)}`,
  );
  return `${score.toFixed(2)}, ${level}: ${terms.join(', ')}.`;
};
