/** How many colours there are, from low to high; each is as different from its neighbours for whoever sees colours otherwise. */
export const HEATS = 10;

/** Which colour a score has, 0..9; null where there is no score. @param score 0..1 */
export const heatOf = (score: number | null): number | null =>
  score === null ? null : Math.min(HEATS - 1, Math.floor(score * HEATS));
