import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  as,
  call,
  checked,
  eventually,
  learningEvent,
  newStudent,
  post,
  redis,
  stack,
} from './clients.ts';

const admin = as({ sub: 'operator', role: 'admin' });
const today = () => new Date().toISOString().slice(0, 10);
const topic = 'BBB-block-1';

describe('a cohort', () => {
  const cohort = `c-${randomUUID()}`;
  const teacher = as({ sub: 't-1', role: 'teacher', cohorts: [cohort] });
  const store = redis();
  const students = Array.from({ length: 30 }, newStudent).toSorted();
  const shares = students.map((_, n) => Math.round((n / 29) * 10) / 10);
  // What the formula makes of one quiz today: 0.3 quiz + 0.1 consistency (one day of ten), renormalised.
  const scores = shares.map((share) => Math.round((0.75 * share + 0.025) * 1e4) / 1e4);
  const numbers = async () => (await post('/analytics/cohort', { cohort }, teacher)).body;

  beforeAll(async () => {
    const quizzes = students.map((student, n) =>
      learningEvent(student, 'quiz.completed', { topic, quiz_id: 'q1', score: shares[n] }),
    );
    await post('/mastery/ingest', quizzes, admin);
    await post(`/cohorts/${cohort}/members`, { student_ids: students }, admin);
    await eventually(
      'every score',
      async () => ((await numbers())['scored'] === students.length ? true : undefined),
      60_000,
    );
  }, 90_000);
  afterAll(() => store.disconnect());

  it('has the mean and percentiles of its members’ scores', async () => {
    const sorted = scores.toSorted((one, other) => one - other);
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const median = (sorted[14]! + sorted[15]!) / 2;
    const body = await numbers();
    expect(body).toMatchObject({ members: 30, scored: 30 });
    expect(body['mean_score']).toBeCloseTo(mean, 4);
    expect((body['percentiles'] as { p50: number }).p50).toBeCloseTo(median, 4);
    const low = scores.filter((score) => score < 0.5).length;
    expect(body['struggling']).toBe(low);
    const [lowest] = body['struggling_students'] as { causes: { cause: string }[] }[];
    expect(lowest?.causes.map(({ cause }) => cause)).toEqual(['low_score', 'quiz_below_half']);
  });

  it('shows a student where they stand, and nothing of anybody else', async () => {
    const [student = ''] = students.slice(-1);
    const own = as({ sub: student, role: 'student' });
    const { status, body } = await post('/analytics/compare', { cohort, student_id: student }, own);
    const equal = scores.filter((score) => score === scores.at(-1)).length;
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { percentile: Math.round((100 * (30 - equal / 2) * 1e4) / 30) / 1e4, scored: 30 },
    });
    expect(JSON.stringify(body)).not.toContain(students[0]);
    const other = { cohort, student_id: students[0] };
    expect(await post('/analytics/compare', other, own)).toMatchObject({ status: 403 });
  });

  it('of fewer than five compares nobody', async () => {
    const small = `c-${randomUUID()}`;
    const [student = ''] = students;
    await post(`/cohorts/${small}/members`, { student_ids: [student] }, admin);
    await eventually('the refusal', async () => {
      const asked = { cohort: small, student_id: student };
      return (await post('/analytics/compare', asked, admin)).status === 409 ? true : undefined;
    });
  });

  it('is listed, searched and mapped page by page', async () => {
    expect(await call('GET', '/cohorts', teacher)).toMatchObject({
      body: { cohorts: [{ cohort, members: 30 }], next_cursor: null },
    });
    const seen: string[] = [];
    let cursor = '';
    do {
      const after = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await call('GET', `/cohorts/${cohort}/students?limit=12${after}`, teacher);
      seen.push(...(body['students'] as { student_id: string }[]).map((each) => each.student_id));
      cursor = (body['next_cursor'] as string | null) ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(students);
    const part = students[3]!.slice(6).toUpperCase();
    const found = await call('GET', `/cohorts/${cohort}/students?q=${part}`, teacher);
    expect(found.body['students']).toMatchObject([{ student_id: students[3] }]);
    const { body } = await call('GET', `/cohorts/${cohort}/heatmap?limit=3`, teacher);
    expect(body['topics']).toMatchObject([{ topic, scored: 30 }]);
    expect(body['students']).toMatchObject(
      students.slice(0, 3).map((student_id) => ({ student_id })),
    );
  });

  it('is nobody’s whose token does not name it', async () => {
    const stranger = as({ sub: 't-2', role: 'teacher', cohorts: ['c-of-mine'] });
    expect(await post('/analytics/cohort', { cohort }, stranger)).toMatchObject({ status: 403 });
    for (const path of ['students', 'heatmap']) {
      expect(await call('GET', `/cohorts/${cohort}/${path}`, stranger)).toMatchObject({
        status: 403,
      });
    }
  });

  it('is CSV for whoever asks for it', async () => {
    const answer = await checked(`${stack.urls.apps['api-gateway']}/analytics/cohort`, {
      method: 'POST',
      headers: { ...teacher, 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ cohort }),
    });
    const [header, line] = (await answer.text()).split('\r\n');
    expect(header).toMatch(/^date,members,scored,mean_score,p10/);
    expect(line).toMatch(new RegExp(`^${today()},30,30,`));
  });

  it('has its numbers kept for the day, without naming anybody', async () => {
    const key = `cohort:${cohort}:aggregate:${today()}`;
    const kept = await eventually(
      'the daily numbers',
      async () => {
        const text = await store.hget(key, 'data');
        return text !== null && (JSON.parse(text) as { scored: number }).scored === 30
          ? text
          : undefined;
      },
      90_000,
    );
    const { mean_score: mean } = (await numbers()) as { mean_score: number };
    expect(JSON.parse(kept)).toMatchObject({ members: 30, mean_score: mean });
    expect(students.filter((student) => kept.includes(student))).toEqual([]);
    expect(await store.ttl(key)).toBeGreaterThan(364 * 86_400);
  }, 100_000);

  it('sets work for all of its members at once', async () => {
    const due_at = new Date(Date.now() + 5 * 86_400_000).toISOString();
    const work = { topic, exercise_id: '14984', due_at };
    const answer = await post(`/cohorts/${cohort}/assignments`, work, teacher);
    expect(answer).toMatchObject({ status: 202, body: { accepted: 30 } });
  });
});
