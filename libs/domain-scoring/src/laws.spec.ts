import { describe, expect, it } from '@jest/globals';
import type { LearningEvent, MasteryResult } from '@mastery/event-schemas';
import fc from 'fast-check';
import { applyEvent } from './evidence/apply-event.ts';
import { EMPTY_EVIDENCE, type Evidence } from './evidence/evidence.ts';
import { calculate } from './mastery/calculate.ts';
import { masteryOf } from './mastery/mastery-of.ts';
import { anyEvent } from './testing/any-event.ts';
import { learningEvent } from './testing/events.ts';

const context = { curriculum: null, calculate, calculatedAt: '2026-03-10T10:00:01.000Z' };

const folded = (events: readonly LearningEvent[], subject = 'ada') => {
  let evidence: Evidence = EMPTY_EVIDENCE;
  let result: MasteryResult | null = null;
  for (const event of events) {
    const applied = applyEvent(evidence, event);
    if (applied.outcome === 'refused') throw new Error(applied.limit);
    evidence = applied.evidence;
    result = masteryOf(subject, evidence, result, context);
  }
  return { evidence, result };
};
const scoresOf = (events: readonly LearningEvent[]) => {
  const { result } = folded(events);
  return [result?.mastery_score ?? -1, ...Object.values(result?.components ?? {})];
};

describe('laws of the score', () => {
  it('events of the same instant give the same scores in whichever order', () => {
    const sameInstant = fc
      .array(anyEvent, { minLength: 2, maxLength: 15 })
      .map((events) => events.map((event) => ({ ...event, time: '2026-02-10T12:00:00Z' })))
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      );
    fc.assert(
      fc.property(sameInstant, ([events, shuffled]) => {
        // Given scores of one instant contradict each other: the one that comes later stands.
        const own = (event: LearningEvent) => event.type !== 'mastery.calculation.requested';
        const [one, other] = [scoresOf(events.filter(own)), scoresOf(shuffled.filter(own))];
        expect(one.length).toBe(other.length);
        one.forEach((score, n) => {
          expect(Math.abs((score ?? 0) - (other[n] ?? 0))).toBeLessThanOrEqual(0.0001 + 1e-9);
        });
      }),
    );
  });

  it('consistent correct work reaches the top level, wherever it is done', () => {
    const work = fc.record({
      topics: fc.integer({ min: 1, max: 6 }),
      perDay: fc.integer({ min: 1, max: 4 }),
      days: fc.integer({ min: 12, max: 20 }),
      difficulty: fc.constantFrom('beginner' as const, 'advanced' as const),
    });
    fc.assert(
      fc.property(work, ({ topics, perDay, days, difficulty }) => {
        const events = Array.from({ length: days * perDay }, (_, n) => {
          const day = String(Math.floor(n / perDay) + 1).padStart(2, '0');
          const data = { topic: `t${n % topics}`, exercise_id: `e${n}`, correct: true, difficulty };
          return learningEvent('exercise.completed', data, { time: `2026-03-${day}T12:00:00Z` });
        });
        expect(folded(events).result?.level).toBe('expert');
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on other students: folded between theirs or alone, it is the same', () => {
    const two = fc.array(fc.tuple(fc.boolean(), anyEvent), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(two, (events) => {
        const documents = { ada: EMPTY_EVIDENCE, bob: EMPTY_EVIDENCE };
        for (const [isAda, event] of events) {
          const id = isAda ? 'ada' : 'bob';
          const applied = applyEvent(documents[id], event);
          if (applied.outcome === 'applied') documents[id] = applied.evidence;
        }
        const own = events.filter(([isAda]) => isAda).map(([, event]) => event);
        expect(documents.ada).toEqual(folded(own).evidence);
      }),
    );
  });

  it('folding the log again gives the same bytes', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 20 }), (events) => {
        expect(JSON.stringify(folded(events))).toBe(JSON.stringify(folded(events)));
      }),
    );
  });
});
