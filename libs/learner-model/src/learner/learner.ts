import type { BeliefParameters } from '../belief/belief.ts';
import { type LearnerCore, newCore } from './core.ts';
import { type OwnedCore, observe, owned } from './observe.ts';
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
  const window = [...stored.window];
  let core = foldOf(settled, window, parameters);

  const settle = (): void => {
    const oldest = window.shift();
    if (oldest !== undefined) observe(settled, oldest, parameters);
  };

  return {
    observe: (outcome) => {
      const newest = window[window.length - 1];
      if (newest === undefined || inOrder(newest, outcome) <= 0) {
        window.push(outcome);
        observe(core, outcome, parameters);
        if (window.length > WINDOW) settle();
        return;
      }
      window.splice(placeOf(window, outcome), 0, outcome);
      if (window.length > WINDOW) settle();
      core = foldOf(settled, window, parameters);
    },
    core: () => core,
    stored: () => ({ settled: owned(settled), window: [...window] }),
  };
};

const foldOf = (
  settled: LearnerCore,
  window: readonly Outcome[],
  parameters: BeliefParameters,
): OwnedCore => {
  const core = owned(settled);
  for (const outcome of window) observe(core, outcome, parameters);
  return core;
};

const placeOf = (window: readonly Outcome[], outcome: Outcome): number => {
  const place = window.findIndex((each) => inOrder(each, outcome) > 0);
  return place < 0 ? window.length : place;
};
