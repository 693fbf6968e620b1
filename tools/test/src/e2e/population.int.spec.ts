import { afterAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  as,
  asRecord,
  call,
  eventually,
  learningEvent,
  newStudent,
  produce,
  redis,
} from './clients.ts';

interface Published {
  readonly version: string;
  readonly items: Readonly<Record<string, { readonly mean: number; moments: { n: number } }>>;
}

describe('what is believed of items', () => {
  const store = redis();
  afterAll(() => store.disconnect());
  const topic = 'BBB-block-1';
  const [hard, easy] = [`hard-${randomUUID()}`, `easy-${randomUUID()}`];
  const read = async (name: string) => {
    const text = await store.hget(`model:population:${name}`, 'data');
    return text === null ? null : (JSON.parse(text) as unknown);
  };
  /** The published version, once it knows the outcomes of so many. */
  const published = (n: number) =>
    eventually(
      `${n} outcomes in a published version`,
      async () => {
        const current = (await read('current')) as { version: string } | null;
        const version = current && ((await read(current.version)) as Published);
        const counts = [hard, easy].map((item) => version?.items[`${topic}/${item}`]?.moments.n);
        return version && counts.every((count) => count === n) ? version : undefined;
      },
      150_000,
    );

  it('is published from what students answered, each outcome once, although it was sent twice', async () => {
    const quizzes = Array.from({ length: 20 }, newStudent).flatMap((student) => [
      learningEvent(student, 'quiz.completed', { topic, quiz_id: hard, score: 0.2 }),
      learningEvent(student, 'quiz.completed', { topic, quiz_id: easy, score: 0.9 }),
    ]);
    await produce(...quizzes.map(asRecord));
    await produce(...quizzes.map(asRecord));
    const { items, version } = await published(20);
    expect(version).toMatch(/^population\/\d+$/);
    expect(items[`${topic}/${hard}`]!.mean).toBeGreaterThan(items[`${topic}/${easy}`]!.mean + 0.5);
  }, 180_000);

  it('is told to teachers, item by item', async () => {
    const teacher = as({ sub: 't-1', role: 'teacher', cohorts: ['c-1'] });
    const asked = `/analytics/items?topic=${topic}&finding=too_few_answers&limit=500`;
    const { body } = await call('GET', asked, teacher);
    const of = (item: string) =>
      (body['items'] as readonly { readonly item: string }[]).find((each) => each.item === item);
    expect(of(hard)).toMatchObject({ topic, answers: 20, facility: 0.2 });
    expect(of(easy)).toMatchObject({ answers: 20, facility: 0.9 });
  });

  it('knows no topic of which the worker refused everything', async () => {
    const student = newStudent();
    const quizOf = (of: string) =>
      asRecord(learningEvent(student, 'quiz.completed', { topic: of, quiz_id: hard, score: 0.5 }));
    // The second lies behind the first: once it is in, the first was passed over.
    await produce(quizOf('of-no-curriculum'), quizOf(topic));
    const state = await eventually(
      'the second',
      async () => {
        const found = (await read('state')) as { population: Published };
        const { n } = found.population.items[`${topic}/${hard}`]!.moments;
        return n === 21 ? JSON.stringify(found) : undefined;
      },
      30_000,
    );
    expect(state).not.toContain('of-no-curriculum');
  }, 40_000);
});
