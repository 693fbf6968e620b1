import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ResultEvent } from '@mastery/event-schemas';
import { as, eventually, follow, learningEvent, newStudent, post } from './clients.ts';

const admin = as({ sub: 'operator', role: 'admin' });
const topic = 'BBB-block-1';
const by = { reason: 'oral exam', ruled_by: 'mr-lee' };

describe('what people rule and what a student struggles with', () => {
  const student = newStudent();
  let results: Awaited<ReturnType<typeof follow>>;
  beforeAll(async () => {
    results = await follow('mastery.results', student);
  });
  afterAll(() => results.close());

  const query = async () => (await post('/mastery/query', { student_id: student }, admin)).body;
  const exercise = (id: string, correct: boolean) =>
    learningEvent(student, 'exercise.completed', { topic, exercise_id: id, correct });

  it('is measured beside the score', async () => {
    const events = [exercise('a', true), exercise('b', true), exercise('c', false)];
    await post('/mastery/ingest', events, admin);
    const body = await eventually('knowledge', async () => {
      const found = await query();
      return found['evidence_count'] === 3 ? found : undefined;
    });
    expect(body['knowledge']).toBeGreaterThan(0);
    expect(body['model_version']).toMatch(/\+population/);
  });

  it('counts an override until it is withdrawn', async () => {
    const ruling = { scope: 'overall', score: 0.97, ...by };
    await post('/mastery/ingest', learningEvent(student, 'score.overridden', ruling), admin);
    const ruled = await eventually('the override', async () => {
      const found = await query();
      return found['mastery_score'] === 0.97 ? found : undefined;
    });
    expect(ruled['level']).toBe('expert');
    expect(ruled['overrides']).toMatchObject([{ scope: 'overall', ruled_by: 'mr-lee' }]);
    const withdrawn = { ...ruling, score: null };
    await post('/mastery/ingest', learningEvent(student, 'score.overridden', withdrawn), admin);
    await eventually('the calculated score', async () =>
      (await query())['overrides'] === undefined ? true : undefined,
    );
  });

  it('leaves exempted work out', async () => {
    const before = await query();
    const exempted = { topic, exercise_id: 'c', ...by };
    await post('/mastery/ingest', learningEvent(student, 'assessment.exempted', exempted), admin);
    const after = await eventually('the exemption', async () => {
      const found = await query();
      return found['exemptions'] === undefined ? undefined : found;
    });
    expect(after['exemptions']).toMatchObject([{ topic, exercise_id: 'c' }]);
    expect(Number(after['mastery_score'])).toBeGreaterThanOrEqual(Number(before['mastery_score']));
  });

  it('tells of a struggle, and directly after it what to learn', async () => {
    const quiz = learningEvent(student, 'quiz.completed', { topic, quiz_id: 'q1', score: 0.2 });
    await post('/mastery/ingest', quiz, admin);
    const told = await eventually('the struggle', () => {
      const own = results.seen
        .map(({ value }) => JSON.parse(value) as ResultEvent)
        .filter(({ data }) => data.caused_by === quiz.id);
      return own.some(({ type }) => type === 'learning.path.recommended') ? own : undefined;
    });
    const types = told.map(({ type }) => type);
    expect(types.slice(-2)).toEqual(['student.struggle.detected', 'learning.path.recommended']);
    expect(told.at(-2)?.data).toMatchObject({ pattern: 'quiz_below_half', topic });
  });
});
