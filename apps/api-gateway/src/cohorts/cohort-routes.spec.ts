import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EVERY_STUDENT } from '@mastery/auth-jwt';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

const CSV = { headers: { accept: 'text/csv' } };
const TEACHER = { as: 'teacher', sub: 't-1', cohorts: ['c-1', 'c-2'] } as const;

describe('cohorts', () => {
  const world = createWorld();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world, 'cohorts')));
  afterAll(() => gateway.close());
  beforeEach(() => {
    world.invoked.length = 0;
    world.reply = undefined;
  });
  const bodies = () => world.invoked.map(({ body }) => body);

  it('are those of the token for a teacher, all for an admin', async () => {
    await gateway.ask('GET', '/cohorts?limit=7', TEACHER);
    await gateway.ask('GET', '/cohorts', { as: 'admin' });
    await gateway.ask('GET', '/cohorts', { as: 'teacher' });
    expect(bodies()).toEqual([
      { limit: 7, among: ['c-1', 'c-2'] },
      { limit: 100 },
      { limit: 100, among: [] },
    ]);
  });

  it('are all for a teacher where teachers see all', async () => {
    const open = await startGateway(world, EVERY_STUDENT);
    await open.ask('GET', '/cohorts', TEACHER);
    const other = await open.ask('GET', '/cohorts/c-9/students', TEACHER);
    expect([bodies()[0], other.status]).toEqual([{ limit: 100 }, 200]);
    await open.close();
  });

  it('of somebody else are not asked about at all', async () => {
    for (const path of ['/cohorts/c-9/students', '/cohorts/c-9/heatmap']) {
      expect(await gateway.ask('GET', path, TEACHER)).toMatchObject({ status: 403 });
    }
    const asked = { ...TEACHER, body: { cohort: 'c-9' } };
    expect(await gateway.ask('POST', '/analytics/cohort', asked)).toMatchObject({ status: 403 });
    expect(world.invoked).toEqual([]);
  });

  it.each([
    [
      'POST /analytics/cohort',
      { cohort: 'class-example' },
      [
        'date,members,scored,mean_score,p10,p25,p50,p75,p90,beginner,developing,competent,proficient,expert,struggling',
        '2026-11-20,5,5,0.64,0.28,0.4,0.8,0.8,0.92,1,1,0,2,1,2',
      ],
    ],
    [
      'POST /analytics/compare',
      { cohort: 'class-example', student_id: 'cohort-cem' },
      [
        'cohort,student_id,mastery_score,percentile,scored,mean_score,median_score',
        'class-example,cohort-cem,0.8,60,5,0.64,0.8',
      ],
    ],
    [
      'GET /cohorts/class-example/students',
      undefined,
      ['student_id,mastery_score,level,causes', 'cohort-ann,0.2,beginner,low_score'],
    ],
    [
      'GET /cohorts/class-example/heatmap',
      undefined,
      ['student_id,BBB-block-1', 'cohort-ann,', 'cohort-ben,', 'cohort-cem,0.8'],
    ],
  ])('%s is CSV for whoever prefers it', async (route, body, lines) => {
    const [method, path] = route.split(' ') as ['GET' | 'POST', string];
    const { text, headers } = await gateway.ask(method, path, {
      ...{ ...CSV, as: 'admin' },
      ...(body && { body }),
    });
    expect(headers.get('content-type')).toContain('text/csv');
    expect(text).toBe(lines.map((line) => `${line}\r\n`).join(''));
  });

  it('items are CSV, too', async () => {
    const item = {
      ...{ topic: 'loops', item: 'q1', answers: 40, facility: 0.5, difficulty: -0.2 },
      ...{ discrimination: -0.3, interval: { low: -0.5, high: -0.1 } },
      ...{ finding: 'misleads', reason: 'Its key, it seems, is wrong.' },
    };
    const body = { model_version: 'population/1', items: [item], next_cursor: null };
    world.reply = { status: 200, body };
    const { text } = await gateway.ask('GET', '/analytics/items', { ...TEACHER, ...CSV });
    expect(text.split('\r\n')).toEqual([
      'topic,item,answers,facility,difficulty,discrimination,low,high,finding,reason',
      'loops,q1,40,0.5,-0.2,-0.3,-0.5,-0.1,misleads,"Its key, it seems, is wrong."',
      '',
    ]);
  });

  it.each([
    [404, 'not-found', 404],
    [409, 'conflict', 409],
    [500, 'internal', 503],
  ])('a refusal with %d reaches the caller as it is of use', async (status, kind, expected) => {
    const type = `urn:mastery-engine:problem:${kind}`;
    world.reply = { status, body: { type, title: 't', status, detail: 'why', trace_id: 'x' } };
    const body = { cohort: 'c-1', student_id: 's-1' };
    const answer = await gateway.ask('POST', '/analytics/compare', { as: 'admin', body });
    expect(answer.status).toBe(expected);
    if (expected !== 503) expect(answer.body).toMatchObject({ detail: 'why' });
  });
});
