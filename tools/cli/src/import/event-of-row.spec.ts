import { describe, expect, it } from '@jest/globals';
import { eventOfRow } from './event-of-row.ts';

const quiz = { source: 'urn:old-platform', type: 'quiz.completed' };
const cells = {
  ...{ student: 'ada', time: '2026-03-10', topic: 'loops', quiz_id: '007', score: '0,8' },
  total_questions: '',
};
const row = (more: Readonly<Record<string, string>> = {}) => ({
  line: 7,
  cells: { ...cells, ...more },
});
const eventOf = (...args: Parameters<typeof eventOfRow>) => {
  const read = eventOfRow(...args);
  if ('problems' in read) throw new Error(read.problems.join('; '));
  return read.event;
};

describe('a row of a table', () => {
  it('is an event: a day is its noon, numbers are numbers, ids stay text, empty cells are nothing', () => {
    expect(eventOf(row(), quiz)).toMatchObject({
      ...{ source: 'urn:old-platform', type: 'quiz.completed', subject: 'ada' },
      time: '2026-03-10T12:00:00Z',
      data: { topic: 'loops', quiz_id: '007', score: 0.8 },
    });
    expect(eventOf(row(), quiz).data).not.toHaveProperty('total_questions');
  });

  it('says what it is, and when to the second, in columns of their own', () => {
    const exercise = { type: 'exercise.completed', time: '2026-03-10T08:30:00+01:00' };
    const of = { exercise_id: 'e1', correct: 'yes', quiz_id: '', score: '' };
    expect(eventOf(row({ ...exercise, ...of }), quiz)).toMatchObject({
      ...{ type: 'exercise.completed', time: '2026-03-10T07:30:00.000Z' },
      data: { exercise_id: 'e1', correct: true },
    });
  });

  it('is the same event whenever it is read, and another one from somebody else or with other content', () => {
    const { id } = eventOf(row(), quiz);
    expect(eventOf(row(), quiz).id).toBe(id);
    const others = [
      eventOf(row(), { ...quiz, source: 'urn:another' }),
      eventOf(row({ score: '0.9' }), quiz),
      eventOf(row({ student: 'bob' }), quiz),
    ];
    expect(new Set([id, ...others.map((each) => each.id)]).size).toBe(4);
  });

  it('keeps an id that it has', () => {
    const id = '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e11';
    expect(eventOf(row({ id }), quiz)).toMatchObject({ id });
  });

  it.each([
    ['a score that is none', { score: 'good' }, 'line 7, column score: '],
    ['a score out of range', { score: '8' }, 'line 7, column score: '],
    ['nobody', { student: '' }, 'line 7, column student: '],
    ['no time', { time: '' }, 'line 7, column time: '],
    ['a time that is none', { time: '10.3.2026' }, 'line 7, column time: '],
    ['a column that the type has not', { marks: '8' }, 'line 7, column marks: quiz.completed has'],
    ['a type that is none', { type: 'quiz.dreamt' }, 'line 7, column type: '],
  ])('is told by line and column where it has %s', (_what, more, expected) => {
    const read = eventOfRow(row(more), quiz);
    expect(read).toEqual({ problems: [expect.stringContaining(expected)] });
  });
});
