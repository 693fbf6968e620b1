/** Repeatable randomness: everything that is drawn here is drawn the same way in every run. */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** Of the standard normal distribution. */
  readonly normal: () => number;
  /** A whole number in [0, n). */
  readonly below: (n: number) => number;
}

/** Source: mulberry32 (T. Ettinger, public domain). */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    below: (n) => Math.floor(next() * n),
  };
};
