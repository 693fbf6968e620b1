import { describe, expect, it } from '@jest/globals';

import { parseCsv } from './csv.ts';
import { cut } from './cut.ts';
import { parseSlice } from './slice.ts';

const rows = (header: string, ...lines: readonly string[]) =>
  parseCsv('oulad.csv', [header, ...lines].join('\n'), header.split(','));

const dataset = {
  assessments: rows(
    'code_module,code_presentation,id_assessment,assessment_type,date,weight',
    'BBB,2013B,1,TMA,20,10.0',
    'BBB,2013B,2,CMA,30,10.0',
    'BBB,2013B,3,Exam,?,100.0',
    'BBB,2013J,4,TMA,20,10.0',
  ),
  registrations: rows(
    'code_module,code_presentation,id_student,date_registration,date_unregistration',
    'BBB,2013B,10,-5,',
    'BBB,2013B,11,-5,10.0',
    'BBB,2013B,12,-5,9.0',
    'BBB,2013B,13,91,',
    'BBB,2013B,14,,',
    'BBB,2013J,15,-5,',
  ),
  submissions: rows(
    'id_assessment,id_student,date_submitted,is_banked,score',
    '1,10,10,0,78.0',
    '2,10,90,0,80.0',
    '1,11,9,0,50.0',
    '2,11,-1,1,60.0',
    '1,12,8,0,50.0',
    '2,13,91,0,50.0',
    '4,15,20,0,50.0',
  ),
};

describe('cut', () => {
  const { texts, leftOut } = cut(dataset, {
    module: 'BBB',
    run: '2013B',
    firstDay: 10,
    lastDay: 90,
  });

  it('makes a slice that can be read', () => {
    expect(parseSlice(texts).students.map(({ id }) => id)).toEqual(['10', '11']);
  });

  it('keeps the scheduled assessments of the run and no exam', () => {
    expect(texts['assessments.csv']).toBe(
      'id_assessment,assessment_type,date\n1,TMA,20\n2,CMA,30\n',
    );
  });

  it('keeps what was handed in from the first to the last day, with values as they were', () => {
    expect(texts['submissions.csv']).toBe(
      'id_assessment,id_student,date_submitted,score\n1,10,10,78.0\n2,10,90,80.0\n',
    );
  });

  it('keeps earlier and banked results as settled', () => {
    expect(texts['settled.csv']).toBe(
      'id_assessment,id_student,reason\n1,11,before-window\n2,11,banked\n',
    );
  });

  it('counts what it left out, by reason', () => {
    expect(Object.entries(leftOut).filter(([, count]) => count > 0)).toEqual([
      ['exams and assessments without a due day', 1],
      ['students who left before the window', 1],
      ['students who registered after the window', 1],
      ['students without a day of registration', 1],
      ['results of these students', 2],
      ['results handed in before the window (kept as settled)', 1],
      ['results banked from an earlier run (kept as settled)', 1],
    ]);
  });

  it('leaves out results without a score or a day', () => {
    const incomplete = rows(
      'id_assessment,id_student,date_submitted,is_banked,score',
      '1,10,20,0,',
      '2,10,?,0,50.0',
    );
    const window = { module: 'BBB', run: '2013B', firstDay: 10, lastDay: 90 };
    const result = cut({ ...dataset, submissions: incomplete }, window);
    expect(parseSlice(result.texts).submissions).toEqual([]);
    expect(result.leftOut['results without a score or a day']).toBe(2);
  });
});
