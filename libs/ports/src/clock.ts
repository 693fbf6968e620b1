/** Wall clock, in milliseconds since the Unix epoch. */
export interface Clock {
  now(): number;
}

/** Waiting. */
export interface Timers {
  /** Resolves after `ms` milliseconds. */
  sleep(ms: number): Promise<void>;
}

/** A number in [0, 1), as `Math.random`. */
export type Random = () => number;
