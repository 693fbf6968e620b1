import type { RandomSource } from './random.ts';

/**
 * Every fault by name, with how often it strikes: per call of a process, except where it is said
 * otherwise.
 */
export const FAULTS = {
  /** The process dies right before a request leaves it. */
  'crash-at-call': 0.004,
  /** The process dies with an answer on its way. */
  'crash-at-reply': 0.004,
  /** The process stands still for up to 45 s and goes on where it was. */
  freeze: 0.004,
  /** An answer takes up to 4 s. */
  'slow-call': 0.02,
  /** A request never arrives; its caller gives up at the deadline. */
  'lost-request': 0.01,
  /** It was done, but nobody is told. */
  'lost-reply': 0.015,
  /** The caller gives up, and then it is done, up to 5 minutes later. Store and log. */
  'late-write': 0.015,
  /** A transaction runs a second time, at once or up to a minute later. */
  'write-twice': 0.015,
  /** Records for one of several partitions are appended, the others not. */
  'partial-append': 0.03,
  /** A commit is answered and forgotten. */
  'lost-commit': 0.02,
  /** Of a seek: what is fetched already, and one fetch that is under way, come first. */
  'late-seek': 0.4,
  /** Of a minute: the store is away for up to 20 s. */
  'store-outage': 0.5,
  /** Of a minute: the store loses its last second, and is away for a moment. */
  'store-rollback': 0.7,
  /** Of a minute: the broker is away for up to 20 s. */
  'broker-outage': 0.4,
  /** Of a minute: the group is divided anew. */
  rebalance: 1,
  /** Of a minute: a process leaves, or one more joins. */
  'process-change': 0.7,
  /** Of a process: its clock is wrong by up to 3 s. */
  'clock-skew': 0.5,
} as const;

/** A kind of fault. */
export type Fault = keyof typeof FAULTS;

/** All kinds of faults. */
export const FAULT_NAMES = Object.keys(FAULTS) as readonly Fault[];

/** How strong faults are in every seed, instead of what is drawn: 0 is never, 1 is the rate above. */
export type Strengths = Readonly<Partial<Record<Fault, number>>>;

/** No faults at all. */
export const NO_FAULTS: Strengths = Object.fromEntries(FAULT_NAMES.map((name) => [name, 0]));

/** Decides when a fault strikes, and counts. */
export interface Faults {
  /** Whether it strikes here. */
  readonly strikes: (fault: Fault) => boolean;
  /** How often it is to strike in `ms` milliseconds, for faults that are counted by the minute. */
  readonly timesIn: (fault: Fault, ms: number) => number;
  /** From now on nothing fails. */
  readonly end: () => void;
  readonly counts: () => Readonly<Partial<Record<Fault, number>>>;
}

/**
 * Swarm testing (Groce et al., ISSTA 2012): each seed has its own half of the faults, at its own strength,
 * because faults that always come together hide each other.
 */
export const createFaults = (random: RandomSource, strengths: Strengths): Faults => {
  const counts: Partial<Record<Fault, number>> = {};
  const rates = new Map<Fault, number>();
  for (const fault of FAULT_NAMES) {
    const drawn = random.pick([0, 0, 0.5, 1, 1, 3]);
    rates.set(fault, FAULTS[fault] * (strengths[fault] ?? drawn));
  }
  let isOver = false;
  const count = (fault: Fault, times: number) => {
    counts[fault] = (counts[fault] ?? 0) + times;
  };
  return {
    strikes: (fault) => {
      const rate = rates.get(fault) ?? 0;
      if (isOver || rate === 0 || !random.chance(rate)) return false;
      count(fault, 1);
      return true;
    },
    timesIn: (fault, ms) => {
      const expected = ((rates.get(fault) ?? 0) * ms) / 60_000;
      const times = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
      if (times > 0) count(fault, times);
      return times;
    },
    end: () => {
      isOver = true;
    },
    counts: () => counts,
  };
};
