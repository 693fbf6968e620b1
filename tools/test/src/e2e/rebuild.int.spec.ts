import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dueForecastsKey } from '@mastery/state-keys';
import {
  as,
  asRecord,
  call,
  eventually,
  follow,
  learningEvent,
  newStudent,
  produce,
  redis,
} from './clients.ts';
import { mastery } from './mastery.ts';

describe('a rebuild of state from the log', () => {
  const student = newStudent();
  const current = `student:${student}:profile:current_mastery`;
  const store = redis();
  const events = ['14984', '14985'].map((exercise_id) =>
    learningEvent(student, 'exercise.completed', {
      topic: 'BBB-block-1',
      exercise_id,
      correct: true,
    }),
  );
  let results: Awaited<ReturnType<typeof follow>>;

  const document = async () => {
    const text = await store.hget(current, 'data');
    return text === null ? null : (JSON.parse(text) as Record<string, unknown>);
  };
  const everything = async () => {
    // prediction-service looks at forecasts in its own time, whatever is rebuilt meanwhile.
    const keys = (await store.keys(`student:${student}:*`))
      .filter((key) => key !== dueForecastsKey(student))
      .toSorted();
    return Promise.all(keys.map(async (key) => [key, await store.hgetall(key)]));
  };
  const revision = (wanted: number) =>
    eventually(`revision ${wanted}`, async () =>
      (await document())?.['revision'] === wanted ? true : undefined,
    );

  beforeAll(async () => {
    results = await follow('mastery.results', student);
    await produce(...events.map(asRecord), asRecord(events[0]!));
    await revision(2);
  });
  afterAll(async () => {
    await results.close();
    store.disconnect();
  });

  it('is for admins', async () => {
    const answer = await call('POST', '/operations/rebuild', as({ sub: 's', role: 'service' }));
    expect(answer).toMatchObject({ status: 403 });
  });

  it('changes nothing of a student whose state is healthy', async () => {
    const before = await everything();
    const { exit, written } = await mastery(['rebuild', '--student', student]);
    expect({ exit, written }).toMatchObject({
      exit: 0,
      written: expect.stringContaining('1 students compared: 1 as the log says, 0 replaced'),
    });
    expect(await everything()).toEqual(before);
  });

  it('changes nothing of anybody, also while events are being applied', async () => {
    const running = mastery(['rebuild']);
    const more = Array.from({ length: 20 }, (_, n) =>
      learningEvent(student, 'quiz.completed', {
        topic: 'BBB-block-1',
        quiz_id: `q${n}`,
        score: 1,
      }),
    );
    for (const event of more) await produce(asRecord(event));
    const { exit, written } = await running;
    expect({ exit, written }).toMatchObject({
      exit: 0,
      written: expect.stringContaining(', 0 replaced'),
    });
    await revision(2 + more.length);
  });

  it('puts right what is wrong, and the engine tells of it', async () => {
    const right = await document();
    const before = results.seen.length;
    const wrong = JSON.stringify({ ...right, mastery_score: 0.01, recent: [] });
    await store.hset(current, 'data', wrong);
    await store.del(`student:${student}:activity:recent`);
    const { exit, written } = await mastery(['rebuild', '--student', student]);
    expect({ exit, written }).toMatchObject({
      exit: 0,
      written: expect.stringContaining('0 as the log says, 1 replaced'),
    });
    const told = await eventually('what the engine tells', () =>
      results.seen
        .slice(before)
        .map(({ value }) => JSON.parse(value) as { readonly type: string; readonly data: object })
        .find(({ type }) => type === 'mastery.updated'),
    );
    expect(await document()).toMatchObject({ mastery_score: right?.['mastery_score'] });
    expect(told.data).toMatchObject({ mastery_score: right?.['mastery_score'] });
    expect(await store.exists(`student:${student}:activity:recent`)).toBe(1);
  });

  it('brings back a document that is gone', async () => {
    const before = await document();
    await store.del(current);
    expect(await mastery(['rebuild', '--student', student])).toMatchObject({
      exit: 0,
      written: expect.stringContaining('1 replaced'),
    });
    expect(await document()).toMatchObject({ evidence: before?.['evidence'] });
  });

  it('says that an operation is not known', async () => {
    const id = '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e11';
    const { exit, written } = await mastery(['rebuild', '--follow', id]);
    expect(exit).toBe(1);
    expect(written).toContain(`There is no operation ${id}`);
  });
});
