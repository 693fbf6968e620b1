import type {
  Component,
  ComponentScores,
  Contribution,
  Level,
  Origin,
} from '@mastery/event-schemas';
import { round4 } from '../rounding.ts';
import { FORMULA_VERSION, type Weights, weightedSum } from './formula.ts';
import { type Bands, MIN_PIECES, nextLevel } from './level.ts';

/** What a mastery score is calculated from; what is left out takes its default. */
export interface CalculationInput {
  readonly components: ComponentScores;
  readonly weights?: Weights | undefined;
  readonly bands?: Bands | undefined;
  readonly origins?: Readonly<Partial<Record<Component, Origin>>> | undefined;
  /** Pieces of evidence; left out, the components are taken as enough. */
  readonly evidence_count?: number | undefined;
  /** The level so far; a lower one is taken only below the hysteresis. */
  readonly previous_level?: Level | null | undefined;
}

/** A mastery score with its level and breakdown, rounded to 4 decimals. */
export interface Calculation {
  readonly mastery_score: number | null;
  readonly level: Level | null;
  readonly breakdown: readonly Contribution[];
  readonly formula_version: string;
}

/** Mastery calc: components → score, level, breakdown. The level is found before rounding. */
export const calculate = (input: CalculationInput): Calculation => {
  const sum = weightedSum(input.components, input.weights, input.origins);
  if (sum === undefined) {
    return { mastery_score: null, level: null, breakdown: [], formula_version: FORMULA_VERSION };
  }
  const previous = input.previous_level ?? null;
  // Who has a level keeps one: given scores that end take pieces away, not what was reached.
  const enough = previous !== null || (input.evidence_count ?? MIN_PIECES) >= MIN_PIECES;
  return {
    mastery_score: round4(sum.score),
    level: enough ? nextLevel(previous, sum.score, input.bands) : null,
    breakdown: sum.breakdown.map(({ component, score, weight, contribution, origin }) => ({
      component,
      score: round4(score),
      weight: round4(weight),
      contribution: round4(contribution),
      origin,
    })),
    formula_version: FORMULA_VERSION,
  };
};
