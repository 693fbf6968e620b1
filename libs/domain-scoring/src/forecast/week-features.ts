import type { ComponentScores } from '@mastery/event-schemas';
import { dayNumber } from '../days.ts';
import type { Snapshot } from './forecast.ts';
import { leastSquares } from './least-squares.ts';

/** What is known of a student when next week is forecast. */
export interface WeekInput {
  /** The score now, 0..1. */
  readonly score: number;
  readonly components: ComponentScores;
  /** Daily scores of the last four weeks, up to today; at least 3 days. */
  readonly snapshots: readonly Snapshot[];
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  /** The belief's chance that the student answers an average item right, 0..1. */
  readonly chance: number;
  readonly evidenceCount: number;
  /** Days since the last activity. */
  readonly gapDays: number;
  /** Active days in the last 14. */
  readonly activeDays: number;
  /** Share of the work due so far that was not handed in, 0..1. */
  readonly missing: number;
}

/** What the forecast of next week sees, in order. */
export const WEEK_FEATURES = [
  'score',
  'chance',
  'chance_above_score',
  'mean_above_score',
  'slope',
  'completion',
  'quiz',
  'quality',
  'consistency',
  'no_completion',
  'no_quiz',
  'no_quality',
  'evidence_count',
  'gap_days',
  'active_days',
  'missing_work',
  'score_squared',
  'gap_and_consistency',
] as const;

const MAX_SLOPE = 0.05;

/** The features of a student's next week, in the order of WEEK_FEATURES. */
export const weekFeatures = (input: WeekInput): readonly number[] => {
  const { score, components, chance, gapDays, missing } = input;
  const { completion, quiz, quality, consistency = 0 } = components;
  const scores = input.snapshots.map((each) => each.score);
  const mean = scores.reduce((sum, each) => sum + each, 0) / Math.max(1, scores.length);
  const gap = Math.log1p(gapDays);
  return [
    score,
    chance,
    chance - score,
    mean - score,
    slopeOf(input.snapshots),
    completion ?? score,
    quiz ?? score,
    quality ?? score,
    consistency,
    completion === undefined ? 1 : 0,
    quiz === undefined ? 1 : 0,
    quality === undefined ? 1 : 0,
    Math.log1p(input.evidenceCount),
    gap,
    input.activeDays,
    missing,
    score * score,
    gap * consistency,
  ];
};

const slopeOf = (snapshots: readonly Snapshot[]): number => {
  if (snapshots.length < 3) return 0;
  const { slope } = leastSquares(snapshots.map(({ date, score }) => [dayNumber(date), score]));
  return Math.min(MAX_SLOPE, Math.max(-MAX_SLOPE, slope));
};
