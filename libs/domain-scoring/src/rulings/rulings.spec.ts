import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { topicComponents } from '../components/components.ts';
import { applyEvent } from '../evidence/apply-event.ts';
import { EMPTY_EVIDENCE, type Evidence } from '../evidence/evidence.ts';
import { learningEvent } from '../testing/events.ts';
import { withoutExempted } from './exempting.ts';
import { ruledScore } from './ruled-score.ts';
import {
  NO_RULINGS,
  type Override,
  type Rulings,
  exempt,
  overrideScore,
  standingOverride,
  withdrawOverride,
} from './rulings.ts';

const DAY = 86_400_000;
const override = (more: Partial<Override> = {}): Override => ({
  score: 0.8,
  reason: 'oral exam',
  by: 'ms-lovelace',
  at: 10 * DAY,
  expiresAt: null,
  ...more,
});
const calculated = { score: 0.5, level: 'developing' as const };

describe("a teacher's override", () => {
  it('takes the place of the score and keeps the calculated one visible, with its reason', () => {
    const rulings = overrideScore(NO_RULINGS, 'overall', override());
    expect(ruledScore(calculated, standingOverride(rulings, 'overall', 11 * DAY))).toEqual({
      score: 0.8,
      level: 'proficient',
      calculated,
      override: override(),
    });
  });

  it('ends by expiry and by withdrawal', () => {
    const until = overrideScore(NO_RULINGS, { topic: 't' }, override({ expiresAt: 20 * DAY }));
    expect(standingOverride(until, { topic: 't' }, 20 * DAY - 1)).not.toBeNull();
    expect(standingOverride(until, { topic: 't' }, 20 * DAY)).toBeNull();
    const withdrawn = withdrawOverride(until, { topic: 't' }, 12 * DAY);
    expect(standingOverride(withdrawn, { topic: 't' }, 13 * DAY)).toBeNull();
    expect(ruledScore(calculated, null)).toMatchObject(calculated);
  });

  it('stands by when it was made, not by when it arrived', () => {
    const ruling = fc.record({
      at: fc.integer({ min: 1, max: 3 }),
      score: fc.constantFrom(0.1, 0.5, 0.9),
      withdraws: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(ruling, { minLength: 1, maxLength: 6 }), (all) => {
        const after = (some: typeof all) =>
          some.reduce<Rulings>(
            (rulings, { at, score, withdraws }) =>
              withdraws
                ? withdrawOverride(rulings, 'overall', at)
                : overrideScore(rulings, 'overall', override({ at, score })),
            NO_RULINGS,
          );
        expect(after(all.toReversed())).toEqual(after(all));
      }),
    );
  });
});

describe('an exemption', () => {
  const done = (id: string, correct: boolean) =>
    learningEvent('exercise.completed', {
      topic: 't',
      exercise_id: id,
      correct,
      total_exercises: 3,
    });
  const evidence = [done('a', true), done('b', false)].reduce<Evidence>((folded, event) => {
    const applied = applyEvent(folded, event);
    return applied.outcome === 'applied' ? applied.evidence : folded;
  }, EMPTY_EVIDENCE);
  const completion = (rulings: Rulings) => {
    const counted = withoutExempted(evidence, null, rulings);
    return topicComponents(counted.evidence, 't', undefined, counted.curriculum).completion;
  };
  const from = (exercise: string, reason: string | null = 'ill', at = 1) =>
    exempt(NO_RULINGS, { topic: 't', exercise }, { reason, by: 'mr-lee', at });

  it('leaves the exercise out of what is to be done, tried or not', () => {
    expect(completion(NO_RULINGS)).toBeCloseTo(1 / 3, 12);
    expect(completion(from('b'))).toBeCloseTo(1 / 2, 12);
    expect(completion(from('never-tried'))).toBeCloseTo(1 / 2, 12);
  });

  it('takes nothing away from who passed it all the same, and ends when withdrawn', () => {
    expect(completion(from('a'))).toBeCloseTo(1 / 3, 12);
    const withdrawn = exempt(
      from('b'),
      { topic: 't', exercise: 'b' },
      { reason: null, by: 'mr-lee', at: 2 },
    );
    expect(completion(withdrawn)).toBeCloseTo(1 / 3, 12);
  });
});
