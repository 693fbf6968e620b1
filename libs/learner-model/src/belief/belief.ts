/** A Gaussian belief on the log-odds scale: what is expected, and how unsure it is. */
export interface Belief {
  readonly mean: number;
  readonly variance: number;
}

/** What the beliefs begin with and how they move; chosen by the training script, shipped in the model. */
export interface BeliefParameters {
  /** Log-odds that an average student answers an average item right. */
  readonly intercept: number;
  /** Prior variance of a student's ability. */
  readonly studentVariance: number;
  /** Prior variance of what a student is better or worse at in one topic. */
  readonly topicVariance: number;
  /** Prior variance of an item's difficulty. */
  readonly itemVariance: number;
  /** Prior variance of a topic's difficulty. */
  readonly topicDifficultyVariance: number;
  /** Variance that an outcome adds to the student's ability: students change. */
  readonly studentDrift: number;
  /** Variance that an outcome adds to the student's part in the topic. */
  readonly topicDrift: number;
  /** After this many days half of the topic part is left. */
  readonly halfLifeDays: number;
}

/** σ(x) = 1 / (1 + e^−x). */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * Log-odds of the chance that a Gaussian belief in log-odds amounts to: being unsure draws the chance
 * towards one half. Source: MacKay, The evidence framework applied to classification networks (1992).
 * Example: mean 2, variance 1.6 → 2 / √(1 + 1.6π/8) = 1.567, a chance of 0.827 instead of 0.881.
 */
export const moderated = (mean: number, variance: number): number =>
  mean / Math.sqrt(1 + (Math.PI / 8) * variance);
