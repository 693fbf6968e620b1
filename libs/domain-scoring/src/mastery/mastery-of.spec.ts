import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LearningEvent, type MasteryResult, masteryResult } from '@mastery/event-schemas';
import { applyEvent } from '../evidence/apply-event.ts';
import { EMPTY_EVIDENCE, type Evidence } from '../evidence/evidence.ts';
import { learningEvent } from '../testing/events.ts';
import { calculate } from './calculate.ts';
import { masteryOf } from './mastery-of.ts';
import { thresholdsBetween } from './thresholds.ts';

const context = { curriculum: null, calculate, calculatedAt: '2026-03-10T10:00:01.000Z' };

const fold = (events: readonly LearningEvent[]) => {
  let evidence: Evidence = EMPTY_EVIDENCE;
  let result: MasteryResult | null = null;
  for (const event of events) {
    const applied = applyEvent(evidence, event);
    if (applied.outcome === 'refused') throw new Error(applied.limit);
    evidence = applied.evidence;
    result = masteryOf('ada', evidence, result, context);
  }
  return { evidence, result };
};

const anyEvent = fc
  .record({
    kind: fc.constantFrom('exercise', 'quiz', 'quality', 'activity'),
    topic: fc.constantFrom('loops', 'lists'),
    id: fc.constantFrom('a', 'b', 'c'),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ kind, topic, id, score, day }) => {
    const time = `2026-02-${String(day).padStart(2, '0')}T12:00:00Z`;
    if (kind === 'exercise') {
      return learningEvent('exercise.completed', { topic, exercise_id: id, score }, { time });
    }
    if (kind === 'quiz')
      return learningEvent('quiz.completed', { topic, quiz_id: id, score }, { time });
    if (kind === 'quality') {
      const data = { topic, submission_id: id, correctness: score };
      return learningEvent('quality.assessed', data, { time });
    }
    return learningEvent('activity.recorded', { kind: 'video' }, { time });
  });

describe('mastery of a student', () => {
  it('is a valid MasteryResult whatever happened', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 40 }), (events) => {
        expect(masteryResult.safeParse(fold(events).result).error).toBeUndefined();
      }),
    );
  });

  it('does not depend on the order in which events arrive, but for levels held by hysteresis', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 25 }), (events) => {
        const scores = (all: LearningEvent[]) => {
          const { mastery_score, components, confidence } = fold(all).result!;
          return [mastery_score, confidence, ...Object.values(components)].map(
            (each) => each ?? -1,
          );
        };
        const backwards = scores(events.toReversed());
        scores(events).forEach((score, index) => {
          expect(Math.abs(score - backwards[index]!)).toBeLessThanOrEqual(0.0001 + 1e-9);
        });
      }),
    );
  });

  it('reaches expert by consistent correct work', () => {
    const events = Array.from({ length: 20 }, (_, index) => {
      const time = `2026-03-${String(index + 1).padStart(2, '0')}T12:00:00Z`;
      return [
        learningEvent(
          'exercise.completed',
          { topic: 't', exercise_id: `e${index}`, correct: true },
          { time },
        ),
        learningEvent('quiz.completed', { topic: 't', quiz_id: `q${index}`, score: 1 }, { time }),
      ];
    }).flat();
    expect(fold(events).result?.level).toBe('expert');
  });

  it('needs three pieces of evidence for a level, and four given scores are enough', () => {
    const quiz = learningEvent('quiz.completed', { topic: 't', quiz_id: 'q', score: 1 });
    expect(fold([quiz, quiz]).result?.level).toBeNull();
    expect(fold([quiz, quiz, quiz]).result?.level).toBe('proficient');
    const components = { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 };
    const asked = learningEvent('mastery.calculation.requested', { components });
    expect(fold([asked]).result).toMatchObject({ mastery_score: 0.862, level: 'proficient' });
  });

  it('does not lose a level, and reach it again, when given scores end', () => {
    const at = (hour: number) => ({ time: `2026-03-10T${hour}:00:00Z` });
    const components = { completion: 0.8, quiz: 0.8, consistency: 0.8 };
    const asked = learningEvent('mastery.calculation.requested', { components }, at(10));
    const active = learningEvent('activity.recorded', { kind: 'video' }, at(11));
    expect(fold([asked]).result?.level).toBe('proficient');
    expect(fold([asked, active]).result).toMatchObject({ evidence_count: 2 });
    expect(fold([asked, active]).result?.level).not.toBeNull();
  });

  it.each([
    [0.5, 'high', '0.20'],
    [0.6, 'medium', '0.10'],
    [0.65, 'low', '0.05'],
  ])('gives a component of %d the priority %s, by the gap that it tells', (quiz, priority, gap) => {
    const asked = learningEvent('mastery.calculation.requested', { components: { quiz } });
    const [first] = fold([asked]).result!.recommendations;
    expect(first?.priority).toBe(priority);
    expect(first?.reason).toContain(`${gap} below`);
  });

  it('recommends nothing for a gap that rounds to nothing', () => {
    const quizzes = Array.from({ length: 5 }, (_, index) =>
      learningEvent(
        'quiz.completed',
        { topic: 't', quiz_id: 'q', correct_answers: 7, total_questions: 10 },
        { time: `2026-03-0${index + 1}T10:00:00Z` },
      ),
    );
    const areas = fold(quizzes).result!.recommendations.map(({ area }) => area);
    expect(areas).not.toContain('t');
  });

  it('recommends by the size of the gap, in a sentence with the figures', () => {
    const quiz = learningEvent('quiz.completed', { topic: 'loops', quiz_id: 'q', score: 0.3 });
    expect(fold([quiz]).result?.recommendations[0]).toEqual({
      action: 'schedule',
      area: 'consistency',
      priority: 'high',
      estimated_minutes: 40,
      reason: 'Your consistency is 0.10, 0.60 below the target of 0.70.',
    });
  });
});

describe('thresholds', () => {
  const quiz = learningEvent('quiz.completed', { topic: 'loops', quiz_id: 'q', score: 1 });

  it('count the first level as reached from null, overall before topics', () => {
    const before = fold([quiz, quiz]).result;
    const after = fold([quiz, quiz, quiz]).result!;
    expect(thresholdsBetween(before, after)).toMatchObject([
      { scope: 'overall', from_level: null, to_level: 'proficient', direction: 'up' },
      { scope: 'topic', topic: 'loops', from_level: null, to_level: 'proficient', direction: 'up' },
    ]);
    expect(thresholdsBetween(after, after)).toEqual([]);
  });
});
