import { beforeAll, describe, expect, it } from '@jest/globals';
import { call, eventually, newStudent, post } from './clients.ts';
import {
  SCORE,
  type Who,
  admin,
  applied,
  enrol,
  learn,
  newClass,
  own,
  query,
  send,
  topic,
} from './people.ts';

describe('a student whom an admin puts into a cohort over REST', () => {
  const school = newClass();
  const { cohort, teacher, stranger } = school;
  // Five who have a score are compared with each other: with ada.
  const classmates = Array.from({ length: 5 }, newStudent);
  const ada = newStudent();
  const path = `/cohorts/${cohort}/members/${ada}`;
  beforeAll(async () => {
    await enrol(school, classmates);
    await Promise.all([ada, ...classmates].map(learn));
  });

  const inCohort = async (part: 'students' | 'heatmap', who: Who = teacher) => {
    const { status, body } = await call('GET', `/cohorts/${cohort}/${part}`, who);
    const rows = (body['students'] ?? []) as ({ student_id: string } & Record<string, unknown>)[];
    return { status, rows, ada: rows.find(({ student_id: id }) => id === ada) };
  };
  const compared = (who: Who = teacher) =>
    post('/analytics/compare', { cohort, student_id: ada }, who);
  /** Everything that a teacher may ask about one student. */
  const askAbout = () =>
    Promise.all(
      [
        ...['/mastery/query', '/mastery/explain', '/analytics/mastery-history'],
        ...['/predictions/next-week', '/predictions/trajectory'],
        ...['/recommendations/adaptive', '/recommendations/learning-path'],
      ].map(async (endpoint) => {
        const { status } = await post(endpoint, { student_id: ada }, teacher);
        return `${endpoint} ${status}`;
      }),
    );

  it('is nobody of whom the teacher learns anything before', async () => {
    expect(await query(ada, teacher)).toMatchObject({ status: 403 });
    expect((await inCohort('students')).ada).toBeUndefined();
    expect(await compared()).toMatchObject({ status: 403 });
  });

  it('is put there neither by the teacher, nor by another one, nor by a student', async () => {
    for (const who of [teacher, stranger, own(ada)]) {
      const joining = await post(`/cohorts/${cohort}/members`, { student_ids: [ada] }, who);
      expect(joining).toMatchObject({ status: 403 });
      expect(await call('DELETE', path, who)).toMatchObject({ status: 403 });
    }
  });

  it('is then in the teacher’s list, heat map and comparison, and in those of nobody else', async () => {
    await enrol(school, [ada]);
    const { rows, ada: listed } = await eventually('the list', async () => {
      const list = await inCohort('students');
      return list.ada === undefined ? undefined : list;
    });
    expect(rows).toHaveLength(6);
    expect(listed).toMatchObject({ mastery_score: SCORE, level: 'developing' });
    expect((await inCohort('heatmap')).ada).toMatchObject({
      scores: { [topic]: expect.any(Number) },
    });
    // Six with the same score: the middle.
    expect(await compared()).toMatchObject({
      status: 200,
      body: { mastery_score: SCORE, scored: 6, percentile: 50 },
    });
    expect((await askAbout()).filter((answer) => !answer.endsWith(' 200'))).toEqual([]);
    expect(await inCohort('students', stranger)).toMatchObject({ status: 403 });
    expect(await compared(stranger)).toMatchObject({ status: 403 });
  });

  it('is out of sight once removed: of every question, of every ruling, of its address', async () => {
    const override = `/students/${ada}/overrides/topics/${topic}`;
    const ruled = await send('PUT', override, { score: 0.9, reason: 'Exam' }, teacher);
    await applied(ruled, teacher);
    await applied(await call('DELETE', path, admin), admin);
    await eventually('the refusal', async () =>
      (await query(ada, teacher)).status === 403 ? true : undefined,
    );
    expect((await askAbout()).filter((answer) => !answer.endsWith(' 403'))).toEqual([]);
    for (const part of ['students', 'heatmap'] as const) {
      const { status, rows, ada: found } = await inCohort(part);
      expect({ status, rows: rows.length, found }).toEqual({ status: 200, rows: 5 });
    }
    expect(await compared()).toMatchObject({ status: 403 });
    const late = await send('PUT', override, { score: 0.1, reason: 'Late' }, teacher);
    expect(late).toMatchObject({ status: 403 });
    const address = ruled.headers.get('location') ?? '';
    expect(await call('GET', address, teacher)).toMatchObject({ status: 403 });
    // What was ruled while she was in stands.
    const { body } = await query(ada, own(ada));
    expect(body).toMatchObject({ topics: { [topic]: { score: 0.9 } } });
  });
});
