import { afterAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  as,
  asRecord,
  call,
  eventually,
  learningEvent,
  newStudent,
  post,
  produce,
  redis,
} from './clients.ts';

const admin = as({ sub: 'operator', role: 'admin' });
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

describe('the members of a cohort', () => {
  const cohort = `c-${randomUUID()}`;
  const store = redis();
  afterAll(() => store.disconnect());
  const members = async () =>
    JSON.parse((await store.hget(`cohort:${cohort}:members`, 'data')) ?? '[]') as string[];
  const become = (students: readonly string[]) =>
    eventually(`${students.length} members`, async () => {
      const found = await members();
      return JSON.stringify(found) === JSON.stringify(students.toSorted()) ? true : undefined;
    });
  const students = Array.from({ length: 60 }, newStudent);
  const [ada = '', bob = ''] = students;
  const teacher = as({ sub: 't-1', role: 'teacher', cohorts: [cohort] });
  const change = (student: string, type: 'added' | 'removed', days: number) =>
    asRecord(learningEvent(student, `cohort.member.${type}`, { cohort }, { time: daysAgo(days) }));

  it('join over REST, from all partitions at once', async () => {
    const answer = await post(`/cohorts/${cohort}/members`, { student_ids: students }, admin);
    expect(answer.status).toBe(202);
    await become(students);
  });

  it('are whom a teacher of the cohort sees, and nobody else', async () => {
    const activity = learningEvent(ada, 'activity.recorded', { kind: 'video' });
    await produce(asRecord(activity));
    await eventually('the mastery', async () =>
      (await post('/mastery/query', { student_id: ada }, teacher)).status === 200
        ? true
        : undefined,
    );
    const stranger = await post('/mastery/query', { student_id: newStudent() }, teacher);
    expect(stranger.status).toBe(403);
  });

  it('leave over REST, and from then on the teacher sees them no more', async () => {
    const path = `/cohorts/${cohort}/members/${ada}`;
    expect(await call('DELETE', path, admin)).toMatchObject({ status: 202 });
    await become(students.slice(1));
    expect(await post('/mastery/query', { student_id: ada }, teacher)).toMatchObject({
      status: 403,
    });
  });

  it('are what their newest event says, whenever it arrives', async () => {
    await produce(change(ada, 'added', 1), change(bob, 'removed', 1));
    const marker = newStudent();
    await produce(change(marker, 'added', 0));
    await become([...students.slice(1), marker]);
    await produce(change(marker, 'removed', 0));
    await become(students.slice(1));
  });
});
