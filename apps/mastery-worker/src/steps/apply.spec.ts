import { describe, expect, it } from '@jest/globals';
import type { LearningEvent } from '@mastery/event-schemas';
import { resultEvent } from '@mastery/event-schemas';
import { parseDocument, serializeDocument } from '../document.ts';
import { LOG_START, erasure, event, fold, record, written } from '../testing/records.ts';

const told = (number: number, type: LearningEvent['type'], data: object, time?: string) =>
  event(number, { type, data, ...(time === undefined ? {} : { time }) } as never);
const override = (number: number, data: object = {}) =>
  told(number, 'score.overridden', {
    scope: 'overall',
    score: 0.95,
    reason: 'oral exam',
    ruled_by: 'mr-lee',
    ...data,
  });
const quiz = (number: number, score: number, time?: string) =>
  told(number, 'quiz.completed', { topic: 'loops', quiz_id: `q${number}`, score }, time);
const foldAll = (...events: readonly LearningEvent[]) => {
  const folded = fold(events.map((each, offset) => record(offset, each)));
  const results = folded.outcomes.map((outcome) => ('results' in outcome ? outcome.results : []));
  for (const each of results.flat()) expect(resultEvent.safeParse(each).error).toBeUndefined();
  const document = folded.students.get('ada')!.document;
  return { folded, document, result: document.result, last: results.at(-1) ?? [] };
};
const three = [event(1), event(2), event(3)];

describe('what the fold measures', () => {
  it('is knowledge for each topic with a graded outcome and overall, beside an unchanged score', () => {
    const { result } = foldAll(...three);
    const { knowledge = 0, interval } = result?.topics['loops'] ?? {};
    expect(knowledge).toBeGreaterThan(0.5);
    expect(interval?.low).toBeLessThan(knowledge);
    expect(interval?.high).toBeGreaterThan(knowledge);
    expect(result?.topics['loops']?.fading).toBe(false);
    expect(result?.model_version).toMatch(/\+population\/0$/);
    expect(result?.knowledge).toBe(Number(result?.knowledge?.toFixed(4)));
  });

  it('is nothing before the first graded outcome', () => {
    const { result, document } = foldAll(told(1, 'activity.recorded', { kind: 'video' }));
    expect(result?.knowledge).toBeUndefined();
    expect(document.learner).toBeNull();
  });

  it('survives being stored', () => {
    const { document } = foldAll(...three, override(4), quiz(5, 0.2));
    expect(parseDocument(serializeDocument(document))).toEqual(document);
  });
});

describe('an override', () => {
  it('sets score and level, says what was calculated, and is told as a threshold', () => {
    const { result, last } = foldAll(...three, override(4));
    expect(result).toMatchObject({ mastery_score: 0.95, level: 'expert' });
    expect(result?.overrides).toMatchObject([
      { scope: 'overall', ruled_by: 'mr-lee', calculated: { level: 'proficient' } },
    ]);
    expect(last.map(({ type }) => type)).toEqual([
      'mastery.updated',
      'mastery.threshold.reached',
      'learning.path.recommended',
    ]);
  });

  it('stands through further events until it is withdrawn', () => {
    expect(foldAll(...three, override(4), event(5)).result?.mastery_score).toBe(0.95);
    const later = { score: null, reason: 'a mistake' };
    const withdrawn = foldAll(...three, override(4), {
      ...override(5, later),
      time: '2026-03-10T11:30:00Z',
    }).result;
    expect(withdrawn?.level).toBe('proficient');
    expect(withdrawn?.overrides).toBeUndefined();
  });

  it('no longer counts for an event that the broker takes after its end', () => {
    const ends = { expires_at: new Date(LOG_START + 3_500).toISOString() };
    expect(foldAll(...three, override(4, ends)).result?.level).toBe('expert');
    expect(foldAll(...three, override(4, ends), event(5)).result?.level).toBe('proficient');
  });

  it('is of a topic that need not be known yet', () => {
    const { result } = foldAll(override(1, { scope: 'topic', topic: 'maps', score: 0.8 }));
    expect(result?.topics['maps']).toMatchObject({ score: 0.8, evidence_count: 0 });
    expect(result?.mastery_score).toBeNull();
  });
});

describe('an exemption', () => {
  const exempted = (number: number, more: object = {}) =>
    told(number, 'assessment.exempted', {
      topic: 'loops',
      exercise_id: 'hard',
      reason: 'was ill',
      ruled_by: 'mr-lee',
      ...more,
    });
  const failed = told(1, 'exercise.completed', {
    topic: 'loops',
    exercise_id: 'hard',
    correct: false,
  });

  it('leaves the exercise out of completion, and is visible', () => {
    const { result } = foldAll(failed, event(2), exempted(3));
    expect(result?.components.completion).toBe(1);
    expect(result?.exemptions).toMatchObject([{ topic: 'loops', exercise_id: 'hard' }]);
  });

  it('is among the events that moved completion', () => {
    const { document } = foldAll(failed, event(2), exempted(3));
    const effect = { component: 'completion', before: 0.5, after: 1 };
    expect(document.recent[0]).toMatchObject({ type: 'assessment.exempted', effect });
  });

  it('counts the exercise again once it is withdrawn', () => {
    const back = { ...exempted(4, { exempted: false }), time: '2026-03-10T11:30:00Z' };
    const { result } = foldAll(failed, event(2), exempted(3), back);
    expect(result?.components.completion).toBe(0.5);
    expect(result?.exemptions).toBeUndefined();
  });

  it('is gone with the student', () => {
    const { document } = foldAll(failed, exempted(2), override(3), erasure(4));
    expect(document).toMatchObject({ result: null, learner: null, reviews: {} });
    expect(document.rulings.exemptions).toEqual({});
    expect(document.rulings.overall).toBeNull();
  });
});

describe('struggle', () => {
  const types = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

  it('is told once a pattern, topic and day, directly followed by the path', () => {
    const { last } = foldAll(quiz(1, 0.2));
    expect(types(last)).toEqual([
      'mastery.updated',
      'student.struggle.detected',
      'learning.path.recommended',
    ]);
    expect(last[1]?.data).toMatchObject({ pattern: 'quiz_below_half', topic: 'loops' });
    expect(types(foldAll(quiz(1, 0.2), quiz(2, 0.2)).last)).toEqual(['mastery.updated']);
  });

  it('is not told when what shows it is older than 7 days', () => {
    expect(types(foldAll(quiz(1, 0.2, '2026-03-03T11:00:00Z')).last)).toEqual(['mastery.updated']);
  });

  it('shows in three closed days of which each ended lower than the one before', () => {
    const closed = (number: number, day: string) =>
      told(
        number,
        'mastery.calculation.requested',
        { reason: 'day_closed' },
        `${day}T23:59:59.999Z`,
      );
    const { last } = foldAll(
      quiz(1, 0.9, '2026-03-07T11:00:00Z'),
      closed(2, '2026-03-07'),
      quiz(3, 0.8, '2026-03-08T11:00:00Z'),
      closed(4, '2026-03-08'),
      quiz(5, 0.5, '2026-03-09T11:00:00Z'),
      closed(6, '2026-03-09'),
    );
    expect(last[1]?.data).toMatchObject({ pattern: 'falling_trend' });
  });
});

describe('work that was set', () => {
  it('is recommended by when it is due', () => {
    const set = (number: number, exercise: string, due: string) =>
      told(number, 'assignment.published', { topic: 'lists', exercise_id: exercise, due_at: due });
    const { result } = foldAll(
      set(1, 'late', '2026-03-09T12:00:00Z'),
      set(2, 'soon', '2026-03-12T12:00:00Z'),
      set(3, 'far', '2026-06-12T12:00:00Z'),
    );
    expect(result?.recommendations).toMatchObject([
      {
        action: 'practice',
        area: 'lists',
        priority: 'high',
        reason: 'late was due on 2026-03-09.',
      },
      { priority: 'medium', reason: 'soon is due on 2026-03-12.' },
    ]);
  });
});

describe('folding again', () => {
  it('gives the same bytes for the same population', () => {
    const events = [...three, override(4), quiz(5, 0.2)];
    const once = serializeDocument(foldAll(...events).document);
    expect(serializeDocument(foldAll(...events).document)).toBe(once);
    const { folded } = foldAll(...events.slice(0, 3));
    const rest = events.slice(3).map((each, index) => record(index + 3, each));
    const { documents, ...loaded } = written(folded);
    const stored = [...documents].map(
      ([id, { document }]) =>
        [id, { document: parseDocument(serializeDocument(document)), etag: '1' }] as const,
    );
    const resumed = fold(rest, { ...loaded, documents: new Map(stored) }).students.get(
      'ada',
    )!.document;
    expect(resumed.learner).toEqual(foldAll(...events).document.learner);
    expect(resumed.result).toEqual(foldAll(...events).document.result);
  });
});
