import { describe, expect, it } from '@jest/globals';

import { parseSlice, readSlice } from './slice.ts';
import { smallTexts } from './testing/small-slice.ts';

describe('parseSlice', () => {
  it('reads every file into typed rows', () => {
    const slice = parseSlice(smallTexts());
    expect(slice.run).toEqual({ module: 'BBB', run: '2013B', firstDay: 10, lastDay: 50 });
    expect(slice.assessments[1]).toEqual({ id: '2', type: 'CMA', dueDay: 30 });
    expect(slice.students).toEqual([
      { id: '7', registeredDay: -5, unregisteredDay: null },
      { id: '8', registeredDay: 25, unregisteredDay: 40 },
      { id: '9', registeredDay: -1, unregisteredDay: null },
    ]);
    expect(slice.submissions[0]).toEqual({ assessmentId: '1', studentId: '7', day: 21, score: 39 });
    expect(slice.settled[1]).toEqual({ assessmentId: '2', studentId: '9', reason: 'banked' });
  });

  const submissions = (row: string) => ({
    'submissions.csv': `id_assessment,id_student,date_submitted,score\n1,7,21,39.0\n${row}\n`,
  });
  it.each([
    ['points above 100', submissions('2,7,33,101'), 'submissions.csv:3: score'],
    ['points that are no number', submissions('2,7,33,?'), 'submissions.csv:3: score'],
    ['no points', submissions('2,7,33,'), 'submissions.csv:3: score'],
    ['a day that is no whole number', submissions('2,7,3.5,80'), 'submissions.csv:3: date_sub'],
    ['a day outside the window', submissions('2,7,51,80'), 'submissions.csv:3: date_submitted 51'],
    ['an unknown student', submissions('2,77,33,80'), 'submissions.csv:3: id_student'],
    ['an unknown assessment', submissions('22,7,33,80'), 'submissions.csv:3: id_assessment'],
    ['the same result twice', submissions('1,7,22,50'), 'submissions.csv:3: 1,7 stands here'],
    ['a missing cell', submissions('2,7,33'), 'submissions.csv:3: expected 4 cells, found 3'],
    ['a quoted cell', submissions('2,7,33,"80"'), 'submissions.csv:3: quoted cells'],
    ['an empty line', submissions('\n2,7,33,80'), 'submissions.csv:3: expected 4 cells, found 1'],
    ['a missing column', { 'students.csv': 'id_student\n7\n' }, 'students.csv:1: no column'],
    [
      'an assessment that is neither TMA nor CMA',
      { 'assessments.csv': 'id_assessment,assessment_type,date\n1,Exam,20\n' },
      'assessments.csv:2: assessment_type must be TMA or CMA, found "Exam"',
    ],
    [
      'a second run',
      { 'run.csv': 'code_module,code_presentation,first_day,last_day\nA,1,1,2\nB,1,1,2\n' },
      'run.csv:2: expected exactly one run, found 2',
    ],
  ])('refuses %s and names file and line', (_, replaced, problem) => {
    expect(() => parseSlice(smallTexts(replaced))).toThrow(problem);
  });
});

describe('readSlice', () => {
  it('reads the slice of the repository', () => {
    const slice = readSlice();
    expect(slice.students).toHaveLength(1607);
    expect(slice.submissions).toHaveLength(5578);
    expect(slice.settled).toHaveLength(179);
    expect(slice.run.lastDay - slice.run.firstDay).toBeLessThan(80);
  });
});
