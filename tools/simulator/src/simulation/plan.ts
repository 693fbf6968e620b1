import type { RandomSource } from '../world/random.ts';

/** A stretch of virtual time in which records are sent, milliseconds since the epoch. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** What one seed simulates. */
export interface Plan {
  /** Milliseconds since the epoch. */
  readonly start: number;
  readonly partitions: number;
  readonly processes: number;
  readonly students: readonly string[];
  readonly records: number;
  readonly windows: readonly Window[];
  /** When faults end. */
  readonly faultsEnd: number;
  /** When everything has to be done. */
  readonly end: number;
}

const MINUTE = 60_000;
/** After the last fault: what is late has come, sessions have ended, erasures are done twice. */
const CALM_MS = 17 * MINUTE;
/** The last days of a month and of none. */
const DATES = ['2026-03-10', '2026-10-31', '2026-02-28'];

/** Draws what a seed simulates: half of the seeds see a day end, and some of these a month. */
export const planOf = (random: RandomSource): Plan => {
  const midnight = Date.parse(random.pick(DATES)) + 24 * 60 * MINUTE;
  const windows = random.chance(0.5) ? acrossMidnight(random, midnight) : byDay(random, midnight);
  const faultsEnd = Math.max(...windows.map(({ to }) => to));
  const students = Array.from({ length: 1 + random.below(6) }, (_, n) => `student-${n + 1}`);
  return {
    start: Math.min(...windows.map(({ from }) => from)) - 1_000,
    partitions: random.pick([1, 1, 2, 3]),
    processes: 1 + random.below(2),
    students,
    records: 5 + random.below(36),
    windows,
    faultsEnd,
    end: faultsEnd + CALM_MS,
  };
};

const byDay = (random: RandomSource, midnight: number): readonly Window[] => {
  const from = midnight - 8 * 60 * MINUTE;
  return [{ from, to: from + random.between(0.3, 2) * MINUTE }];
};

/** Records before midnight, and again around the moment at which the day is closed. */
const acrossMidnight = (random: RandomSource, midnight: number): readonly Window[] => [
  {
    from: midnight - random.between(0.5, 2) * MINUTE,
    to: midnight + random.between(0, 0.5) * MINUTE,
  },
  { from: midnight + 9.5 * MINUTE, to: midnight + random.between(10.2, 12) * MINUTE },
];
