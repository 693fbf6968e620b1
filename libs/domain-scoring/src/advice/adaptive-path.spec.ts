import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCurriculum } from '../curriculum.ts';
import { practised, reviewOn } from '../review/memory.ts';
import { type PathTopic, adaptivePath } from './adaptive-path.ts';

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
const known = (score: number | null, chance = 0.5, more: Partial<PathTopic> = {}): PathTopic => ({
  score,
  chance,
  low: chance - 0.1,
  high: chance + 0.1,
  review: null,
  ...more,
});
const ids = (...given: Parameters<typeof adaptivePath>) =>
  adaptivePath(...given).map(({ topic: id, kind }) => `${kind} ${id}`);

describe('an adaptive path', () => {
  it('goes to open topics with a good chance first, then to the least certain, then further', () => {
    const given = curriculum(
      topic('hard'),
      topic('unsure'),
      topic('good'),
      topic('after', 'good'),
      topic('done'),
    );
    const topics = {
      hard: known(0.2, 0.3),
      unsure: known(0.2, 0.4, { low: 0, high: 0.9 }),
      good: known(0.3, 0.7),
      done: known(0.9, 0.95),
    };
    expect(ids(topics, given, 0)).toEqual([
      'learn good',
      'learn unsure',
      'learn hard',
      'later after',
    ]);
  });

  it('brings a reached topic back when it is forgotten, and not before', () => {
    const review = { dueDay: 30, retrievability: 0.8 };
    const topics = { done: known(0.9, 0.95, { review }) };
    const given = curriculum(topic('done'), topic('next', 'done'));
    expect(ids(topics, given, 29)).toEqual(['learn next']);
    expect(ids(topics, given, 30)).toEqual(['review done', 'learn next']);
  });

  it('never has a topic before its prerequisites, nor twice', () => {
    const given = curriculum(topic('a'), topic('b', 'a'), topic('c', 'b'), topic('d', 'a', 'c'));
    const anyTopic = fc.record({
      score: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      chance: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.record({ a: anyTopic, b: anyTopic, c: anyTopic, d: anyTopic }), (scores) => {
        const topics = Object.fromEntries(
          Object.entries(scores).map(([id, { score, chance }]) => [id, known(score, chance)]),
        );
        const path = adaptivePath(topics, given, 0).map(({ topic: id }) => id);
        expect(new Set(path).size).toBe(path.length);
        path.forEach((id, place) => {
          const before = given.topics.find((each) => each.id === id)?.prerequisites ?? [];
          for (const each of before) {
            expect(path.includes(each) && path.indexOf(each) > place).toBe(false);
          }
        });
      }),
    );
  });
});

describe('the memory of a topic', () => {
  const DAY = 86_400_000;

  it('lasts longer the better it went, and is due sooner when it did not', () => {
    const well = reviewOn(practised(null, 1, 0), 20);
    const badly = reviewOn(practised(null, 0.2, 0), 20);
    expect(well.dueDay).toBeGreaterThan(badly.dueDay);
    expect(well.retrievability).toBeGreaterThan(badly.retrievability);
  });

  it('is a chance that falls with the days', () => {
    const memory = practised(practised(null, 0.8, 0), 0.9, 5 * DAY);
    const days = [5, 6, 10, 40, 400].map((day) => reviewOn(memory, day).retrievability);
    expect(days[0]).toBeCloseTo(1, 6);
    expect(days.toSorted((one, other) => other - one)).toEqual(days);
    expect(days.at(-1)).toBeGreaterThan(0);
  });

  it('does not depend on the order of the outcomes of a day', () => {
    const of = (...shares: number[]) =>
      shares.reduce<ReturnType<typeof practised> | null>(
        (memory, share) => practised(memory, share, 0),
        null,
      );
    expect(of(1, 0.5, 0)).toEqual(of(0, 1, 0.5));
  });
});
