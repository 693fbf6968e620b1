/** A straight line through points, and how far the points lie from it. */
export interface Line {
  readonly at: (x: number) => number;
  readonly slope: number;
  /** Residual standard deviation with n − 2 degrees of freedom. */
  readonly residual: number;
  /** Standard error of a single new point at x, in units of y. */
  readonly errorAt: (x: number) => number;
}

/**
 * Ordinary least squares.
 * @param points at least 3, not all at the same x
 */
export const leastSquares = (points: readonly (readonly [x: number, y: number])[]): Line => {
  const n = points.length;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / n;
  const sxx = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const sxy = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const slope = sxy / sxx;
  const at = (x: number) => meanY + slope * (x - meanX);
  const residual = Math.sqrt(points.reduce((sum, [x, y]) => sum + (y - at(x)) ** 2, 0) / (n - 2));
  const errorAt = (x: number) => residual * Math.sqrt(1 + 1 / n + (x - meanX) ** 2 / sxx);
  return { at, slope, residual, errorAt };
};
