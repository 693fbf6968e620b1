import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { adaptivePath } from './advice/adaptive-path.ts';
import { parseCurriculum } from './curriculum.ts';

const sample = (): unknown =>
  JSON.parse(
    readFileSync(new URL('../../../deploy/curricula/python.json', import.meta.url), 'utf8'),
  );

describe('the sample Python curriculum', () => {
  const parsed = parseCurriculum(sample());
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));

  it('has eight modules, each with exercises of its own', () => {
    expect(parsed.value.topics.map(({ id }) => id)).toEqual([
      'basics',
      'control-flow',
      'data-structures',
      'functions',
      'oop',
      'files',
      'errors',
      'libraries',
    ]);
    const exercises = parsed.value.topics.flatMap((topic) => topic.exercises.map(({ id }) => id));
    expect(new Set(exercises).size).toBe(exercises.length);
    expect(exercises.length).toBeGreaterThanOrEqual(8 * 5);
  });

  it('is a path from the basics to the libraries for who knows nothing', () => {
    const path = adaptivePath({}, parsed.value, 0).map(({ topic }) => topic);
    expect(path).toHaveLength(8);
    expect(path[0]).toBe('basics');
    expect(path.at(-1)).toBe('libraries');
  });
});

describe('a curriculum file', () => {
  it('is refused for an exercise that stands twice in its topic', () => {
    const exercise = { id: 'e', kind: 'exercise' };
    const topics = [{ id: 'a', title: 'A', prerequisites: [], exercises: [exercise, exercise] }];
    expect(parseCurriculum({ id: 'c', title: 'C', topics })).toEqual({
      ok: false,
      problems: ['topics.a.exercises: the id e stands twice'],
    });
  });
});
