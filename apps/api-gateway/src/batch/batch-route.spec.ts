import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { batchLastLine, batchResponse, batchResult } from '@mastery/api-schemas';
import { storedResult } from '../testing/stored-result.ts';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

const world = createWorld();
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(
  async () => (gateway = await startGateway(world, ({ subject }, id) => id !== `not-${subject}`)),
);
afterAll(() => gateway.close());
beforeEach(() => {
  world.away.clear();
  world.reads.length = 0;
});

const batch = (body: object, as: 'teacher' | 'student' | 'service' = 'service', accept?: string) =>
  gateway.post('/mastery/batch', body, { as, ...(accept && { headers: { accept } }) });
let created = 0;
/** New students each time, since the shared cache remembers. */
const students = (count: number, more: (n: number) => object = () => ({})): readonly string[] =>
  Array.from({ length: count }, (_, n) => {
    const id = `b-${(created += 1)}`;
    world.stored.set(`student:${id}:profile:current_mastery`, storedResult(id, more(n)));
    return id;
  });

describe('POST /mastery/batch', () => {
  it('answers a thousand students in the order asked, from bulk reads of a hundred', async () => {
    const ids = [...students(1_000)].reverse();
    const { status, body } = await batch({ student_ids: ids });
    expect(status).toBe(200);
    const { summary, results } = batchResponse.parse(body);
    expect(results.map(({ student_id }) => student_id)).toEqual(ids);
    expect(summary).toMatchObject({ total: 1_000, succeeded: 1_000, failed: 0 });
    expect(world.reads.map(({ length }) => length)).toEqual(Array(10).fill(100));
  });

  it('sums up: mean score and levels of those who have them', async () => {
    const ids = students(3, (n) =>
      n === 2
        ? { mastery_score: null, level: null }
        : { mastery_score: n ? 0.6 : 0.8, level: n ? 'competent' : 'proficient' },
    );
    expect(await batch({ student_ids: [...ids, 'b-nobody'] })).toMatchObject({
      body: {
        summary: {
          total: 4,
          succeeded: 3,
          failed: 1,
          mean_score: 0.7,
          levels: { beginner: 0, developing: 0, competent: 1, proficient: 1, expert: 0 },
        },
      },
    });
  });

  it('answers each bad student with a problem of their own, and everybody else', async () => {
    const [good = '', broken = ''] = students(2);
    world.stored.set(`student:${broken}:profile:current_mastery`, '{"student_id":');
    const ids = [good, 'no id: "quoted"', 'b-nobody', broken, 'not-caller', good];
    const { body } = await batch({ student_ids: ids }, 'teacher');
    const results = batchResponse.parse(body).results;
    expect(results.map((r) => [r.student_id, 'error' in r ? r.error.status : 200])).toEqual([
      [good, 200],
      ['no id: "quoted"', 400],
      ['b-nobody', 404],
      [broken, 500],
      ['not-caller', 403],
      [good, 200],
    ]);
  });

  it('leaves components out when asked to, and answers as of a day', async () => {
    const [id = ''] = students(1);
    const key = `student:${id}:mastery:2026-01-13`;
    world.stored.set(key, storedResult(id, { mastery_score: 0.5 }));
    const asked = { student_ids: [id], date: '2026-01-14', include_components: false };
    const { body } = await batch(asked);
    const [result] = batchResponse.parse(body).results;
    expect(result).toMatchObject({ data: { student_id: id, mastery_score: 0.5 } });
    expect(result).not.toHaveProperty('data.components');
  });

  it.each([
    ['nobody', { student_ids: [] }],
    ['1,001 students', { student_ids: Array<string>(1_001).fill('b-1') }],
    ['a number', { student_ids: [1] }],
    ['no list', { student_ids: 'b-1' }],
    ['an unknown field', { student_ids: ['b-1'], dat: '2026-01-14' }],
  ])('refuses %s', async (_what, body) => {
    expect(await batch(body)).toMatchObject({ status: 400 });
  });

  it('is not for students', async () => {
    expect(await batch({ student_ids: ['caller'] }, 'student')).toMatchObject({ status: 403 });
  });

  it('is 503 when nobody could be read', async () => {
    world.away.add('redis');
    expect(await batch({ student_ids: students(2) })).toMatchObject({ status: 503 });
  });

  it('leaves the memory of single queries alone', async () => {
    const [asked = '', ...others] = students(1_000);
    const query = () => gateway.post('/mastery/query', { student_id: asked });
    await query();
    await batch({ student_ids: others });
    expect((await query()).headers.get('x-cache')).toBe('L1');
  });

  it('comes line by line when asked to, the summary last', async () => {
    const ids = [...students(250), 'b-nobody'];
    const { headers, text } = await batch({ student_ids: ids }, 'service', 'application/x-ndjson');
    expect(headers.get('content-type')).toBe('application/x-ndjson');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const results = lines.slice(0, -1).map((line) => batchResult.parse(line));
    expect(results.map(({ student_id }) => student_id)).toEqual(ids);
    const { summary } = batchLastLine.parse(lines.at(-1));
    expect(summary).toMatchObject({ total: 251, succeeded: 250, failed: 1 });
  });
});
