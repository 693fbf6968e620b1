import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dataFolder } from './folder.ts';
import { readOulad } from './oulad.ts';
import { simulate } from './simulated.ts';

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'oulad-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

describe('data that is not there', () => {
  it('is asked for by argument and variable', () => {
    expect(() => dataFolder('oulad', undefined, {})).toThrow('--oulad <folder> or set OULAD_DATA');
    expect(dataFolder('oulad', undefined, { OULAD_DATA: 'x' })).toBe('x');
    expect(dataFolder('oulad', 'y', { OULAD_DATA: 'x' })).toBe('y');
  });

  it('is named by its path', () => {
    expect(() => readOulad('nowhere')).toThrow('There is no nowhere/assessments.csv');
  });
});

describe('OULAD', () => {
  const folder = folderWith({
    'assessments.csv': [
      'code_module,code_presentation,id_assessment,assessment_type,date,weight',
      'AAA,2013J,1,TMA,10,10',
      'AAA,2013J,2,CMA,20,10',
      'AAA,2013J,3,TMA,30,10',
      'AAA,2013J,4,TMA,40,10',
      'AAA,2013J,5,Exam,,100',
    ].join('\n'),
    'student_assessment.csv': [
      'id_assessment,id_student,date_submitted,is_banked,score',
      '4,7,41,0,90',
      '1,7,9,0,80',
      '2,7,-1,1,70',
      '5,7,200,0,60',
    ].join('\n'),
  });

  it('is read by learner in order of time, without banked scores and exams', () => {
    const [scores = []] = readOulad(folder);
    expect(scores.map(({ item, share, topic }) => [item, share, topic])).toEqual([
      ['1', 0.8, 'AAA-block-1'],
      ['4', 0.9, 'AAA-block-2'],
    ]);
    expect(new Date(scores[0]?.at ?? 0).toISOString()).toBe('2013-10-10T00:00:00.000Z');
    expect(scores[0]?.exercises).toBe(2);
  });
});

describe('simulated students', () => {
  it('are the same every time', () => {
    expect(simulate(20, 1).answers).toEqual(simulate(20, 1).answers);
    expect(simulate(20, 1).answers).not.toEqual(simulate(20, 2).answers);
  });
});
