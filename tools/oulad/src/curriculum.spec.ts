import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { blocksOf } from './blocks.ts';
import { curriculumOf } from './curriculum.ts';
import { readSlice } from './slice.ts';

describe('blocksOf', () => {
  const tma = (id: string, dueDay: number) => ({ id, type: 'TMA', dueDay }) as const;

  it('puts three assessments in order of due day into a block and the rest into the last one', () => {
    const blocks = blocksOf('BBB', [tma('4', 40), tma('1', 10), tma('3', 30), tma('2', 20)]);
    expect(
      blocks.map(({ topic, assessments }) => [topic, assessments.map(({ id }) => id)]),
    ).toEqual([
      ['BBB-block-1', ['1', '2', '3']],
      ['BBB-block-2', ['4']],
    ]);
  });

  it('orders assessments due on the same day by the number of their id', () => {
    const [block] = blocksOf('BBB', [tma('10', 5), tma('9', 5)]);
    expect(block?.assessments.map(({ id }) => id)).toEqual(['9', '10']);
  });
});

describe('curriculumOf', () => {
  const curriculum = curriculumOf(readSlice());

  it('is the curriculum file of the repository', () => {
    const file = readFileSync(new URL('../data/curriculum.json', import.meta.url), 'utf8');
    expect(JSON.parse(file)).toEqual(curriculum);
  });

  it('makes each block the prerequisite of the next', () => {
    expect(curriculum.topics.map(({ id, prerequisites }) => [id, prerequisites])).toEqual([
      ['BBB-block-1', []],
      ['BBB-block-2', ['BBB-block-1']],
      ['BBB-block-3', ['BBB-block-2']],
      ['BBB-block-4', ['BBB-block-3']],
    ]);
  });

  it('counts tutor-marked assessments as exercises and leaves quizzes out', () => {
    const exercises = curriculum.topics.map((topic) => topic.exercises.map(({ id }) => id));
    expect(exercises).toEqual([['14984', '14985'], ['14986', '14987'], ['14988'], ['14989']]);
  });
});
