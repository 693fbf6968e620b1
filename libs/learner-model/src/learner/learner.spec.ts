import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PARAMETERS, anyOutcome } from '../testing/outcomes.ts';
import { WINDOW, newLearner, openLearner } from './learner.ts';
import type { Outcome } from './outcome.ts';

const folded = (outcomes: readonly Outcome[]) => {
  const learner = openLearner(newLearner(PARAMETERS), PARAMETERS);
  for (const outcome of outcomes) learner.observe(outcome);
  return learner;
};

describe('the fold of a student', () => {
  it('is the same whatever the order in which the outcomes of one instant arrive', () => {
    const sameInstant = fc
      .array(anyOutcome, { minLength: 2, maxLength: WINDOW })
      .map((outcomes) => outcomes.map((each) => ({ ...each, at: 0 })))
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      );
    fc.assert(
      fc.property(sameInstant, ([outcomes, shuffled]) => {
        expect(folded(shuffled).core()).toEqual(folded(outcomes).core());
      }),
    );
  });

  it('counts what arrives late, among the last 20, at the time when it happened', () => {
    fc.assert(
      fc.property(fc.array(anyOutcome, { minLength: 2, maxLength: WINDOW }), (outcomes) => {
        const inTime = outcomes.toSorted((one, other) => one.at - other.at);
        expect(folded(outcomes.toReversed()).core()).toEqual(
          folded(folded(inTime).stored().window).core(),
        );
      }),
    );
  });

  it('goes on from what was stored as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.array(anyOutcome, { maxLength: 60 }), fc.nat(60), (outcomes, cut) => {
        const before = folded(outcomes.slice(0, cut));
        const stored = JSON.parse(JSON.stringify(before.stored())) as ReturnType<
          typeof before.stored
        >;
        const resumed = openLearner(stored, PARAMETERS);
        for (const outcome of outcomes.slice(cut)) resumed.observe(outcome);
        expect(resumed.core()).toEqual(folded(outcomes).core());
      }),
    );
  });

  it('keeps no more than the window and an entry for each topic', () => {
    fc.assert(
      fc.property(fc.array(anyOutcome, { minLength: 100, maxLength: 200 }), (outcomes) => {
        const { settled, window } = folded(outcomes).stored();
        expect(window).toHaveLength(WINDOW);
        expect(Object.keys(settled.topics).length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 10 },
    );
  });

  it.each(['constructor', '__proto__'])('takes a topic called %s for an ordinary one', (topic) => {
    const outcome = { at: 0, key: 'a', topic, difficulty: 0, doubt: 1, share: 1, weight: 1 };
    const { topics } = folded([outcome, { ...outcome, key: 'b' }]).core();
    expect(Object.keys(topics)).toEqual([topic]);
    expect(Object.getOwnPropertyDescriptor(topics, topic)?.value).toMatchObject({ count: 2 });
  });
});
