import type { Clock, EventLogProducer, StateStore } from '@mastery/ports';
import type { Apply } from '../steps/apply.ts';
import type { LogDeps } from './survey.ts';

/** What a rebuild needs. */
export interface RebuildDeps extends LogDeps {
  readonly store: StateStore;
  readonly producer: EventLogProducer;
  readonly apply: Apply;
  readonly clock: Clock;
}

/** What a rebuild came to; every student is counted once. */
export interface RebuildReport {
  /** Students whose state was folded anew and compared with what stands. */
  readonly compared: number;
  /** What stands says the same. */
  readonly unchanged: number;
  /** What stands was different, and the fold of the log stands now. */
  readonly swapped: number;
  /** Of those compared: began at a checkpoint, because the log no longer has everything. */
  readonly from_checkpoint: number;
  /** Neither log nor checkpoint reach back far enough: what stands was left alone. */
  readonly beyond_log: number;
  readonly problems: readonly string[];
}

/** Nothing done yet. */
export const NO_REPORT: RebuildReport = {
  compared: 0,
  unchanged: 0,
  swapped: 0,
  from_checkpoint: 0,
  beyond_log: 0,
  problems: [],
};

/** Two parts of a rebuild together. */
export const sumOf = (a: RebuildReport, b: RebuildReport): RebuildReport => ({
  compared: a.compared + b.compared,
  unchanged: a.unchanged + b.unchanged,
  swapped: a.swapped + b.swapped,
  from_checkpoint: a.from_checkpoint + b.from_checkpoint,
  beyond_log: a.beyond_log + b.beyond_log,
  problems: [...a.problems, ...b.problems],
});
