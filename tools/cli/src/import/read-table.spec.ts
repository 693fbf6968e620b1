import { describe, expect, it } from '@jest/globals';
import { readTable } from './read-table.ts';

describe('a table', () => {
  it.each([
    ['commas', 'student,topic\nada,"loops, deep"\n'],
    ['semicolons', 'student;topic\nada;"loops, deep"\n'],
    ['tabs', 'student\ttopic\nada\t"loops, deep"\n'],
    ['a byte order mark and Windows line ends', '\uFEFFstudent,topic\r\nada,"loops, deep"\r\n'],
  ])('is read with %s', (_what, content) => {
    expect(readTable('t.csv', content)).toEqual({
      rows: [{ line: 2, cells: { student: 'ada', topic: 'loops, deep' } }],
    });
  });

  it('knows the line of each row', () => {
    const read = readTable('t.csv', 'student,topic\nada,x\n\nbob,y\n');
    expect('rows' in read && read.rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  it.each([
    ['has no rows', 'student,topic\n', /no rows/],
    ['has a row with other cells than columns', 'student,topic\nada\n', /^t\.csv: .*line 2/],
    ['ends within quotes', 'student,topic\nada,"x\n', /^t\.csv: /],
  ])('that %s is told of', (_what, content, problem) => {
    expect(readTable('t.csv', content)).toEqual({ problem: expect.stringMatching(problem) });
  });
});
