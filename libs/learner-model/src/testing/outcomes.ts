import fc from 'fast-check';
import type { BeliefParameters } from '../belief/belief.ts';
import type { Outcome } from '../learner/outcome.ts';

/** Plausible parameters for tests that do not depend on the shipped ones. */
export const PARAMETERS: BeliefParameters = {
  intercept: 0.7,
  studentVariance: 1.7,
  topicVariance: 0.4,
  itemVariance: 1.6,
  topicDifficultyVariance: 0.1,
  studentDrift: 0.005,
  topicDrift: 0.005,
  halfLifeDays: 30,
};

const DAY_MS = 86_400_000;

/** Any outcome of a student within 100 days; several share an instant. */
export const anyOutcome: fc.Arbitrary<Outcome> = fc.record({
  at: fc.integer({ min: 0, max: 100 }).map((day) => day * DAY_MS),
  key: fc.uuid(),
  topic: fc.constantFrom('loops', 'lists', 'files'),
  difficulty: fc.double({ min: -3, max: 3, noNaN: true }),
  doubt: fc.double({ min: 0.01, max: 2, noNaN: true }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  weight: fc.constantFrom(1, 1, 4, 8),
});
