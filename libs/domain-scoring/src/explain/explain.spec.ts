import { describe, expect, it } from '@jest/globals';
import type { LearningEvent } from '@mastery/event-schemas';
import { applyEvent } from '../evidence/apply-event.ts';
import { EMPTY_EVIDENCE, type Evidence } from '../evidence/evidence.ts';
import { calculate } from '../mastery/calculate.ts';
import { ruledMasteryOf } from '../mastery/ruled-mastery.ts';
import { NO_RULINGS, type Rulings, exempt, overrideScore } from '../rulings/rulings.ts';
import { learningEvent } from '../testing/events.ts';
import { explain } from './explain.ts';
import { whatIf } from './what-if.ts';
import { whatMoved } from './what-moved.ts';

const context = { curriculum: null, calculate, calculatedAt: '2026-03-10T10:00:01.000Z' };
const folded = (events: readonly LearningEvent[]): Evidence =>
  events.reduce<Evidence>((evidence, event) => {
    const applied = applyEvent(evidence, event);
    return applied.outcome === 'applied' ? applied.evidence : evidence;
  }, EMPTY_EVIDENCE);
const at = '2026-03-10T12:00:00Z';
const standing = (events: readonly LearningEvent[], rulings: Rulings = NO_RULINGS) => {
  const evidence = folded(events);
  const ruling = { rulings, at: Date.parse(at) };
  return { evidence, rulings, result: ruledMasteryOf('ada', evidence, null, ruling, context) };
};
const by = { by: 'mr-lee', at: Date.parse('2026-03-09T12:00:00Z') };
const overridden = overrideScore(NO_RULINGS, 'overall', {
  ...{ score: 0.97, reason: 'oral exam', expiresAt: null },
  ...by,
});
const exercise = (id: string, correct: boolean) =>
  learningEvent('exercise.completed', { topic: 'loops', exercise_id: id, correct });

describe('an explanation', () => {
  const moving = (id: string, before: number | null, after: number, day: number) => ({
    event_id: id,
    type: 'quiz.completed',
    time: `2026-03-0${day}T10:00:00Z`,
    effect: { component: 'quiz' as const, before, after },
  });

  it('names for each component the events that moved it, the largest move first', () => {
    const events = [
      moving('c', 0.6, 0.6, 3),
      moving('b', 0.8, 0.6, 2),
      moving('a', null, 0.8, 1),
      { event_id: 'd', type: 'activity.recorded', time: '2026-03-04T10:00:00Z' },
    ];
    expect(whatMoved(events)).toEqual({
      quiz: [
        expect.objectContaining({ event_id: 'a', before: null, change: 0.8 }),
        expect.objectContaining({ event_id: 'b', before: 0.8, after: 0.6 }),
      ],
    });
  });

  it('says how much evidence is missing for a level', () => {
    const { result } = standing([exercise('a', true)]);
    expect(explain(result, [])).toMatchObject({
      sufficient: false,
      missing: 2,
      summary: 'Not enough data: 2 more pieces of evidence are needed for a level.',
    });
    expect(explain({ ...result, mastery_score: null, breakdown: [] }, []).summary).toBe(
      'Not enough data: there is no evidence yet.',
    );
  });

  it('shows the sum that the score is', () => {
    const { result } = standing([exercise('a', true), exercise('b', true), exercise('c', false)]);
    expect(explain(result, []).summary).toBe(
      '0.55, developing: completion 0.67 × 0.80 = 0.533, consistency 0.10 × 0.20 = 0.020.',
    );
  });

  it('says who set a score by hand, and what the evidence gives', () => {
    const { result } = standing([exercise('a', true)], overridden);
    expect(explain(result, [])).toMatchObject({
      ...{ score: 0.97, level: 'expert', sufficient: false, missing: 2 },
      override: { ruled_by: 'mr-lee', reason: 'oral exam', calculated: { level: null } },
      summary: expect.stringMatching(
        /^Set to 0.97, expert, by mr-lee. By the evidence alone: Not enough data: 2 more /,
      ),
    });
  });
});

describe('an explanation under exemptions', () => {
  it('names the work that somebody need not do, and why', () => {
    const exempted = exempt(
      NO_RULINGS,
      { topic: 'loops', exercise: 'c' },
      { reason: 'ill', ...by },
    );
    const events = [exercise('a', true), exercise('b', true), exercise('c', false)];
    expect(explain(standing(events, exempted).result, [])).toMatchObject({
      exemptions: [{ topic: 'loops', exercise_id: 'c', reason: 'ill', ruled_by: 'mr-lee' }],
      summary: expect.stringMatching(/completion 1\.00 .* Exempted from one exercise\.$/),
    });
  });
});

describe('what if', () => {
  it('tells the score after n more exercises done right, those tried in vain first', () => {
    const before = standing([exercise('a', true), exercise('b', false), exercise('c', true)]);
    const answer = whatIf('ada', before, { topic: 'loops', correct: 2, at }, context);
    expect(answer).toMatchObject({
      outcome: 'answered',
      exercises: ['b', 'what-if-1'],
      topic: { after: { score: 0.82 } },
    });
  });

  it('takes the open exercises of the curriculum, and is the score that doing them gives', () => {
    const curriculum = {
      id: 'c',
      title: 'C',
      topics: [
        {
          id: 'loops',
          title: 'Loops',
          prerequisites: [],
          exercises: ['a', 'b', 'c'].map((id) => ({
            id,
            kind: 'exercise',
            difficulty: 'advanced' as const,
          })),
        },
      ],
    };
    const before = standing([exercise('a', true)]);
    const asked = { topic: 'loops', correct: 1, at };
    const answer = whatIf('ada', before, asked, { ...context, curriculum });
    expect(answer).toMatchObject({ exercises: ['b'], topic: { before: { score: 0.2867 } } });
  });

  it('leaves a score that was set by hand as it is, and exempted work out', () => {
    const exempted = exempt(
      overridden,
      { topic: 'loops', exercise: 'b' },
      { reason: 'ill', ...by },
    );
    const before = standing([exercise('a', true), exercise('b', false)], exempted);
    const answer = whatIf('ada', before, { topic: 'loops', correct: 1, at }, context);
    expect(answer).toMatchObject({
      exercises: ['what-if-1'],
      overall: { before: { score: 0.97 }, after: { score: 0.97 } },
    });
  });
});
