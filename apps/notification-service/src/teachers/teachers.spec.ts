import { describe, expect, it } from '@jest/globals';
import { redisLikeStore } from '@mastery/ports/testing';
import { cohortMembersKey, cohortTeachersKey, studentCohortsKey } from '@mastery/state-keys';
import { MAX_TEACHERS, createNoteTeacher } from './note-teacher.ts';
import { createTeachersOf } from './teachers-of.ts';

const DAY_MS = 86_400_000;

const given = () => {
  const memory = redisLikeStore({
    [studentCohortsKey('ada')]: { c1: 1, c2: 1, c3: 1 },
    [studentCohortsKey('ben')]: { c1: 1 },
    [cohortMembersKey('c1')]: ['ada', 'ben'],
    [cohortMembersKey('c2')]: ['ada'],
    // Ada was in c3 and has left.
    [cohortMembersKey('c3')]: ['carl'],
  });
  let now = Date.parse('2026-03-10T12:00:00Z');
  const deps = { store: memory.store, clock: { now: () => now } };
  const teachersOf = createTeachersOf(deps);
  return {
    memory,
    note: createNoteTeacher(deps),
    of: async (student: string) => (await teachersOf([student])).get(student) ?? [],
    later: (ms: number) => (now += ms),
  };
};

describe('the teachers of a student', () => {
  it('are those whose token names a cohort that the student is in', async () => {
    const { note, of } = given();
    await note('teacher:t1', ['c1']);
    await note('teacher:t2', ['c2', 'c3']);
    expect((await of('ada')).toSorted()).toEqual(['teacher:t1', 'teacher:t2']);
    expect(await of('ben')).toEqual(['teacher:t1']);
    expect(await of('carl')).toEqual([]);
  });

  it('are told once, also of a student in several of their cohorts', async () => {
    const { note, of } = given();
    await note('teacher:t1', ['c1', 'c2']);
    expect(await of('ada')).toEqual(['teacher:t1']);
  });

  it('are not those of a cohort that the student has left', async () => {
    const { note, of } = given();
    await note('teacher:t1', ['c3']);
    expect(await of('ada')).toEqual([]);
  });

  it('are forgotten 90 days after their token last named the cohort', async () => {
    const { note, of, later } = given();
    await note('teacher:t1', ['c1']);
    later(60 * DAY_MS);
    await note('teacher:t1', ['c1']);
    later(60 * DAY_MS);
    expect(await of('ben')).toEqual(['teacher:t1']);
    later(31 * DAY_MS);
    expect(await of('ben')).toEqual([]);
  });

  it('are no longer those whose next token does not name the cohort', async () => {
    const { note, of } = given();
    await note('teacher:t1', ['c1', 'c2']);
    await note('teacher:t1', ['c2']);
    expect(await of('ben')).toEqual([]);
    expect(await of('ada')).toEqual(['teacher:t1']);
    await note('teacher:t1', []);
    expect(await of('ada')).toEqual([]);
  });

  it('are not changed by a token that is older than one that called, or does not say when it was issued', async () => {
    const { note, of } = given();
    await note('teacher:t1', ['c1', 'c2'], 1_000);
    await note('teacher:t1', ['c2'], 2_000);
    await note('teacher:t1', ['c1', 'c2'], 1_000);
    await note('teacher:t1', ['c1', 'c2']);
    expect(await of('ben')).toEqual([]);
    // A newer one of the same cohorts is remembered, too.
    await note('teacher:t1', ['c2'], 4_000);
    await note('teacher:t1', ['c1'], 3_000);
    expect([await of('ben'), await of('ada')]).toEqual([[], ['teacher:t1']]);
    await note('teacher:t1', ['c1'], 5_000);
    expect(await of('ben')).toEqual(['teacher:t1']);
  });

  it('are noted once a day, however often they call', async () => {
    const { note, memory, later } = given();
    await note('teacher:t1', ['c1']);
    memory.beforeNextWrite(() => {
      throw new Error('nothing is to be written');
    });
    later(DAY_MS - 1);
    await note('teacher:t1', ['c1']);
    later(1);
    await expect(note('teacher:t1', ['c1'])).rejects.toThrow('nothing is to be written');
  });

  it('are a hundred of a cohort at most, those who called last', async () => {
    const { note, memory, later } = given();
    for (let n = 0; n <= MAX_TEACHERS; n += 1) {
      await note(`teacher:t${n}`, ['c1']);
      later(1);
    }
    const noted = Object.keys(memory.read(cohortTeachersKey('c1')) as object);
    expect(noted).toHaveLength(MAX_TEACHERS);
    expect(noted).not.toContain('teacher:t0');
  });
});
