import { describe, expect, it } from '@jest/globals';
import { parseCurriculum } from '../curriculum.ts';
import { recommendPath } from './path.ts';

const topic = (id: string, ...prerequisites: string[]) => ({
  id,
  title: id,
  prerequisites,
  exercises: [],
});
const curriculum = (...topics: ReturnType<typeof topic>[]) => {
  const parsed = parseCurriculum({ id: 'c', title: 'C', topics });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return parsed.value;
};

describe('a learning path', () => {
  it('has a topic only after its prerequisites and leaves out what is mastered', () => {
    const given = curriculum(topic('lists', 'loops'), topic('loops', 'basics'), topic('basics'));
    expect(recommendPath({ basics: { score: 0.9 } }, given)).toEqual(['loops', 'lists']);
    expect(recommendPath({}, given)).toEqual(['basics', 'loops', 'lists']);
  });

  it('begins with the weakest topic where there is no curriculum', () => {
    const topics = { a: { score: 0.6 }, b: { score: 0.2 }, c: { score: 0.95 } };
    expect(recommendPath(topics, null)).toEqual(['b', 'a']);
  });

  it('is as long as asked', () => {
    expect(recommendPath({}, curriculum(topic('a'), topic('b')), 1)).toEqual(['a']);
  });
});

describe('a curriculum file', () => {
  it('is refused with the circle in its prerequisites', () => {
    const topics = [topic('a', 'b'), topic('b', 'c'), topic('c', 'a')];
    expect(parseCurriculum({ id: 'c', title: 'C', topics })).toEqual({
      ok: false,
      problems: ['topics: prerequisites go in a circle: a → b → c → a'],
    });
  });

  it('is refused for an unknown prerequisite and a repeated id, both at once', () => {
    const topics = [topic('a', 'nowhere'), topic('a')];
    expect(parseCurriculum({ id: 'c', title: 'C', topics })).toEqual({
      ok: false,
      problems: [
        'topics: the id a stands twice',
        'topics.a.prerequisites: there is no topic nowhere',
      ],
    });
  });

  it('names where its shape is wrong', () => {
    const parsed = parseCurriculum({ id: 'c', title: 'C', topics: [{ id: 'a b' }] });
    expect(parsed).toMatchObject({ ok: false });
    expect(JSON.stringify(parsed)).toContain('topics.0.id');
  });
});
