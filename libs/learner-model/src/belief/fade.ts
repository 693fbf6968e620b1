import type { Belief } from './belief.ts';

/**
 * What time leaves of a student's part in a topic: its mean halves with every half-life, its variance
 * returns towards the prior at the same rate. The ability itself does not fade, so that what was
 * mastered never fades below what the student shows elsewhere.
 * Example: mean 1.2, variance 0.1, prior 0.3, 30 days at a half-life of 30 → mean 0.6, variance 0.2.
 * @param days since the topic was last seen, ≥ 0
 */
export const faded = (belief: Belief, prior: number, days: number, halfLife: number): Belief => {
  if (days <= 0) return belief;
  const kept = 2 ** (-days / halfLife);
  return { mean: belief.mean * kept, variance: prior + (belief.variance - prior) * kept };
};
