/** Ten recent pieces of evidence give a confidence of 1 − 1/e. */
const PIECES_SCALE = 10;

/**
 * How much the score can be trusted: 1 − exp(−n/10).
 * @param amount recency-weighted pieces of evidence, ≥ 0
 * Example: 10 pieces of today → 0.6321.
 */
export const confidenceOf = (amount: number): number => 1 - Math.exp(-amount / PIECES_SCALE);
