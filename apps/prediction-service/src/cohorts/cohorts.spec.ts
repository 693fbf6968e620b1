import { describe, expect, it } from '@jest/globals';
import { cohortMembersKey } from '@mastery/state-keys';
import { classOf, documentOf } from '../testing/class.ts';
import { createCohort } from './cohort.ts';
import { createReadCohort } from './cohort-facts.ts';
import { createCompare } from './compare.ts';
import { createHeatmap } from './heatmap.ts';
import { createCohortStudents, createCohorts } from './lists.ts';

const clock = { now: () => Date.parse('2026-03-10T12:00:00Z') };
const FIVE = { ada: 0.2, bob: 0.5, cyd: 0.5, dan: 0.9, eve: 0.4 };
const given = (scores: Readonly<Record<string, number | null | undefined>> = FIVE) => {
  const { memory, learn } = classOf(scores);
  const { store } = memory;
  const readCohort = createReadCohort({ store, clock });
  return {
    memory,
    learn,
    cohort: createCohort({ store, readCohort }),
    compare: createCompare(readCohort),
    cohorts: createCohorts(store),
    students: createCohortStudents(readCohort),
    heatmap: createHeatmap({ store, clock }),
  };
};

describe('a cohort in numbers', () => {
  it('names those who struggle, the lowest first, with the cause', async () => {
    const { cohort, learn } = given();
    const alerted = { 'failed_in_a_row/loops': 20_521 };
    learn('dan', 0.9, { struggle: { topics: {}, daily: [], alerted } });
    const found = await cohort({ cohort: 'c1', days: 0 });
    expect(found).toMatchObject({ members: 5, scored: 5, mean_score: 0.5, struggling: 3 });
    expect(found?.struggling_students).toMatchObject([
      { student_id: 'ada', causes: [{ cause: 'low_score' }] },
      { student_id: 'eve', causes: [{ cause: 'low_score' }] },
      {
        student_id: 'dan',
        causes: [{ cause: 'failed_in_a_row', topic: 'loops', day: '2026-03-09' }],
      },
    ]);
  });

  it('is nothing where nobody is', async () => {
    const world = given();
    const nobody = { cohort: 'c2', days: 0, limit: 5 };
    for (const ask of [world.cohort, world.students, world.heatmap]) {
      expect(await ask(nobody)).toBeNull();
    }
  });
});

describe('a comparison', () => {
  const ask = (student_id: string) => ({ cohort: 'c1', student_id });

  it('says the percentile, ties at their mean rank', async () => {
    const { compare } = given();
    expect(await compare(ask('bob'))).toMatchObject({
      answer: { mastery_score: 0.5, percentile: 60, scored: 5, mean_score: 0.5, median_score: 0.5 },
    });
    expect(await compare(ask('ada'))).toMatchObject({ answer: { percentile: 10 } });
  });

  it.each([
    ['of fewer than five with a score', { ...FIVE, eve: null }, 'ada', 'too-few'],
    ['of somebody who is not a member', FIVE, 'zoe', 'not-a-member'],
    ['of somebody without a score', { ...FIVE, fay: null }, 'fay', 'no-score'],
  ])('%s is refused', async (_what, scores, student, kind) => {
    expect(await given(scores).compare(ask(student))).toEqual({ kind });
  });
});

describe('lists', () => {
  it('of cohorts have those that somebody is in, or those among the named', async () => {
    const { cohorts, memory } = given();
    memory.put('cohorts', ['a', 'b', 'c1']);
    memory.put(cohortMembersKey('a'), ['ada']);
    memory.put(cohortMembersKey('b'), []);
    const all = [
      { cohort: 'a', members: 1 },
      { cohort: 'c1', members: 5 },
    ];
    expect(await cohorts({ limit: 9 })).toEqual({ cohorts: all, next_cursor: null });
    expect(await cohorts({ limit: 1 })).toEqual({ cohorts: [all[0]], next_cursor: 'a' });
    expect(await cohorts({ limit: 9, cursor: 'a' })).toEqual({
      ...{ cohorts: [all[1]], next_cursor: null },
    });
    expect(await cohorts({ limit: 9, among: ['c1'] })).toMatchObject({ cohorts: [all[1]] });
    expect(await cohorts({ limit: 9, among: [] })).toMatchObject({ cohorts: [] });
  });

  it('of students go on where they ended, and find part of an id in any case', async () => {
    const { students } = given({ ...FIVE, fay: undefined });
    const first = await students({ cohort: 'c1', limit: 4 });
    expect(first?.students.map(({ student_id: id }) => id)).toEqual(['ada', 'bob', 'cyd', 'dan']);
    const rest = await students({ cohort: 'c1', limit: 4, cursor: first?.next_cursor ?? '' });
    expect(rest).toMatchObject({
      students: [{ student_id: 'eve' }, { student_id: 'fay', mastery_score: null }],
      next_cursor: null,
    });
    const found = await students({ cohort: 'c1', limit: 4, q: 'D' });
    expect(found?.students.map(({ student_id: id }) => id)).toEqual(['ada', 'cyd', 'dan']);
  });
});

describe('a heat map', () => {
  it('has the topics of everybody, and the scores of a page of students', async () => {
    const { heatmap, memory } = given({ ada: 0.2, bob: 0.5, eve: undefined });
    const topic = (score: number | null, level: string | null) => ({
      ...{ score, level, evidence_count: 3, last_seen: '2026-03-10T12:00:00.000Z' },
    });
    const topics = (of: object) => ({ topics: of });
    memory.put(
      'student:ada:profile:current_mastery',
      documentOf('ada', 0.2, topics({ loops: topic(0.2, 'beginner'), lists: topic(null, null) })),
    );
    memory.put(
      'student:bob:profile:current_mastery',
      documentOf('bob', 0.5, topics({ loops: topic(0.6, 'competent') })),
    );
    expect(await heatmap({ cohort: 'c1', limit: 1, cursor: 'ada' })).toMatchObject({
      topics: [
        { topic: 'lists', scored: 0, mean_score: null },
        { topic: 'loops', scored: 2, mean_score: 0.4, levels: { beginner: 1, competent: 1 } },
      ],
      students: [{ student_id: 'bob', scores: { loops: 0.6 } }],
      next_cursor: 'bob',
    });
    expect(await heatmap({ cohort: 'c1', limit: 9 })).toMatchObject({
      students: [
        { scores: { loops: 0.2, lists: null } },
        { scores: { loops: 0.6 } },
        { student_id: 'eve', scores: {} },
      ],
    });
  });
});
