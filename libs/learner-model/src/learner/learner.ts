import type { BeliefParameters } from '../belief/belief.ts';
import { type LearnerCore, newCore } from './core.ts';
import { type Change, adopt, observe, owned } from './observe.ts';
import { type Outcome, inOrder } from './outcome.ts';

/** The newest outcomes that are kept apart, so that whatever arrives late among them is put in its place. */
export const WINDOW = 20;

/** What is kept of a student between two folds: bounded by the topics seen. */
export interface StoredLearner {
  /** Everything before the window. */
  readonly settled: LearnerCore;
  /** The newest outcomes, by time and key. */
  readonly window: readonly Outcome[];
}

/** A student's fold: values go in and come out, only what is inside changes. */
export interface Learner {
  readonly observe: (outcome: Outcome) => void;
  /** What is known now; not to be kept across `observe`. */
  readonly core: () => LearnerCore;
  /** What to keep. */
  readonly stored: () => StoredLearner;
}

/** A student of whom nothing is known. */
export const newLearner = ({ studentVariance }: BeliefParameters): StoredLearner => ({
  settled: newCore(studentVariance),
  window: [],
});

/**
 * Opens the fold of a student. Outcomes may come in any order within the last 20; an older one is folded
 * at its own time into what is settled. Outcomes of one instant count in the order of their keys.
 */
export const openLearner = (stored: StoredLearner, parameters: BeliefParameters): Learner => {
  const settled = owned(stored.settled);
  let window: Placed[] = [];
  let core = settled;

  /** Folds the window anew onto what is settled. */
  const refold = (outcomes: readonly Outcome[]): void => {
    core = owned(settled);
    window = outcomes.map((outcome) => ({ outcome, left: observe(core, outcome, parameters) }));
  };
  const insert = (outcome: Outcome): void => {
    const outcomes = window.map((each) => each.outcome);
    const place = outcomes.findIndex((each) => inOrder(each, outcome) > 0);
    // Older than the whole window: it is settled at once, at its own time.
    if (place === 0 && outcomes.length === WINDOW) observe(settled, outcome, parameters);
    else outcomes.splice(place, 0, outcome);
    refold(outcomes);
    settle();
  };
  const settle = (): void => {
    const oldest = window.length > WINDOW ? window.shift() : undefined;
    if (oldest !== undefined) adopt(settled, oldest.left);
  };
  refold(stored.window);

  return {
    observe: (outcome) => {
      const newest = window.at(-1)?.outcome;
      if (newest !== undefined && inOrder(newest, outcome) > 0) {
        insert(outcome);
        return;
      }
      window.push({ outcome, left: observe(core, outcome, parameters) });
      settle();
    },
    core: () => core,
    stored: () => ({ settled: owned(settled), window: window.map(({ outcome }) => outcome) }),
  };
};

/** An outcome of the window, and what it left in the core: settling it is taking that over. */
interface Placed {
  readonly outcome: Outcome;
  readonly left: Change;
}
