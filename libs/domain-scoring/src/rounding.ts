const TIE = 1e-9;

/**
 * Rounds to 4 decimals, ties to the even neighbour, as state and wire carry every score.
 * @param value any finite number; 0.00005 → 0, 0.00015 → 0.0002
 */
export const round4 = (value: number): number => {
  const scaled = value * 10_000;
  const below = Math.floor(scaled);
  const rest = scaled - below;
  // Decimal ties have no exact binary form, so "half" is a small neighbourhood.
  const isTie = Math.abs(rest - 0.5) < TIE;
  const rounded = isTie ? below + (below % 2 === 0 ? 0 : 1) : Math.round(scaled);
  return rounded / 10_000;
};

/** Keeps a share within 0..1; sums of weights may leave it by a rounding error. */
export const clamp01 = (value: number): number => Math.min(1, Math.max(0, value));
