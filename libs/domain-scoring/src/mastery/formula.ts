import {
  COMPONENTS,
  type Component,
  type ComponentScores,
  type Contribution,
  type Origin,
} from '@mastery/event-schemas';

/** How much each component counts; the four sum to 1. */
export type Weights = Readonly<Record<Component, number>>;

/** The customer's weights. */
export const DEFAULT_WEIGHTS: Weights = {
  completion: 0.4,
  quiz: 0.3,
  quality: 0.2,
  consistency: 0.1,
};

/** Names the formula in every result that it made. */
export const FORMULA_VERSION = 'weighted-sum/1';

/** The score and what each component adds to it; unrounded. */
export interface WeightedSum {
  readonly score: number;
  readonly breakdown: readonly Contribution[];
}

/**
 * The customer's formula: 0.40·completion + 0.30·quiz + 0.20·quality + 0.10·consistency. A component
 * without evidence is left out and the other weights are scaled up to sum to 1 again. Undefined when
 * there is no component at all, or none that has weight.
 * Example: .85 .90 .85 .82 → 0.340 + 0.270 + 0.170 + 0.082 = 0.862.
 * @param components scores 0..1
 */
export const weightedSum = (
  components: ComponentScores,
  weights: Weights = DEFAULT_WEIGHTS,
  origins: Readonly<Partial<Record<Component, Origin>>> = {},
): WeightedSum | undefined => {
  const present = COMPONENTS.flatMap((component) => {
    const score = components[component];
    return score === undefined ? [] : [{ component, score }];
  });
  const total = present.reduce((sum, { component }) => sum + weights[component], 0);
  if (total <= 0) return undefined;
  const breakdown = present.map(({ component, score }) => {
    const weight = weights[component] / total;
    const origin = origins[component] ?? 'derived';
    return { component, score, weight, contribution: score * weight, origin };
  });
  return { score: breakdown.reduce((sum, each) => sum + each.contribution, 0), breakdown };
};
