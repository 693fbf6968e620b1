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
  let total = 0;
  for (const component of COMPONENTS) {
    if (components[component] !== undefined) total += weights[component];
  }
  if (total <= 0) return undefined;
  const breakdown: Contribution[] = [];
  let sum = 0;
  for (const component of COMPONENTS) {
    const score = components[component];
    if (score === undefined) continue;
    const weight = weights[component] / total;
    const contribution = score * weight;
    breakdown.push({
      component,
      score,
      weight,
      contribution,
      origin: origins[component] ?? 'derived',
    });
    sum += contribution;
  }
  return { score: sum, breakdown };
};
