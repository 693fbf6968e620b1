import { LEVELS, type Level } from '@mastery/event-schemas';
import { round4 } from '../rounding.ts';
import type { CohortMember } from './member.ts';
import { percentileOf } from './percentile.ts';

/** The percentiles that are told of a cohort. */
export const PERCENTILES = [10, 25, 50, 75, 90] as const;
/** Scores by percentile, `p10` to `p90`. */
export type Percentiles = Readonly<Record<`p${(typeof PERCENTILES)[number]}`, number>>;

/** A cohort in numbers. */
export interface CohortSummary {
  readonly members: number;
  /** Those who have a score: mean and percentiles are theirs. */
  readonly scored: number;
  readonly mean_score: number | null;
  /** Null when nobody has a score. */
  readonly percentiles: Percentiles | null;
  /** How many have each level; who has none is in none of them. */
  readonly levels: Readonly<Record<Level, number>>;
  readonly struggling: number;
}

/** Percentiles by a function of the share, 0..1. */
export const percentilesBy = (at: (share: number) => number): Percentiles =>
  Object.fromEntries(
    PERCENTILES.map((percent) => [`p${percent}`, round4(at(percent / 100))]),
  ) as Percentiles;

/** The scores of those who have one, ascending. */
export const scoresOf = (known: readonly CohortMember[]): readonly number[] =>
  known
    .flatMap(({ mastery_score: score }) => (score === null ? [] : [score]))
    .toSorted((one, other) => one - other);

/**
 * Sums a cohort up, exactly.
 * @param members how many are in it
 * @param known those of whom something is known
 */
export const summarise = (members: number, known: readonly CohortMember[]): CohortSummary => {
  const scores = scoresOf(known);
  const sum = scores.reduce((total, score) => total + score, 0);
  const levels = Object.fromEntries(
    LEVELS.map((level) => [level, known.filter((member) => member.level === level).length]),
  ) as Record<Level, number>;
  return {
    members,
    scored: scores.length,
    mean_score: scores.length === 0 ? null : round4(sum / scores.length),
    percentiles: scores.length === 0 ? null : percentilesBy((share) => percentileOf(scores, share)),
    levels,
    struggling: known.filter(({ causes }) => causes.length > 0).length,
  };
};
