import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { type World, createWorld, standIn, startGateway } from '../testing/test-gateway.ts';

let gateway: Awaited<ReturnType<typeof startGateway>> | undefined;
const start = async (world: World) => (gateway = await startGateway(world));
const stop = async () => {
  await gateway?.close();
  gateway = undefined;
};
afterEach(stop);

const until = async (isSo: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await isSo()) return;
    await sleep(20);
  }
  throw new Error('not within 3 s');
};
const ask = (student: string, sub = 's-1') =>
  gateway!.post('/mastery/query', { student_id: student }, { as: 'student', sub });
const calculate = () => gateway!.post('/mastery/calculate', { components: { quiz: 0.5 } });

describe('the audit trail', () => {
  it('says who asked for what about whom with which outcome under which trace', async () => {
    const world = createWorld();
    await start(world);
    const { headers } = await ask('s-1');
    await ask('s-2');
    await gateway!.post('/mastery/calculate', {}, { headers: { authorization: 'Bearer x' } });
    await until(() => world.audited.length === 3);
    expect(world.audited[0]).toMatchObject({
      type: 'audit.entry',
      traceparent: headers.get('traceparent'),
      data: {
        who: standIn('s-1'),
        role: 'student',
        method: 'POST',
        route: '/mastery/query',
        whose: [standIn('s-1')],
        outcome: 'admitted',
      },
    });
    expect(world.audited.slice(1).map(({ data }) => [data.who, data.outcome, data.whose])).toEqual([
      [standIn('s-1'), 'forbidden', [standIn('s-2')]],
      [null, 'unauthorized', []],
    ]);
  });

  it('names everybody whom a batch was about, once', async () => {
    const world = createWorld();
    await start(world);
    const event = (subject: string, n: number) => ({
      specversion: '1.0',
      id: `0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e1${n}`,
      source: 'urn:test',
      type: 'activity.recorded',
      subject,
      time: '2026-01-14T12:00:00Z',
      data: { kind: 'video' },
    });
    await gateway!.post('/mastery/ingest', [event('a', 1), event('b', 2), event('a', 3)]);
    await until(() => world.audited.length === 1);
    expect(world.audited[0]?.data.whose).toEqual([standIn('a'), standIn('b')]);
  });

  it('tells whom a teacher saw in a batch and who was refused', async () => {
    const world = createWorld();
    gateway = await startGateway(world, (_teacher, id) => id.startsWith('mine-'));
    const student_ids = ['mine-1', 'other', 'mine-2', 'mine-1'];
    await gateway.post('/mastery/batch', { student_ids }, { as: 'teacher', sub: 't-1' });
    await until(() => world.audited.length === 2);
    expect(world.audited.map(({ data }) => [data.outcome, data.whose])).toEqual([
      ['admitted', [standIn('mine-1'), standIn('mine-2')]],
      ['forbidden', [standIn('other')]],
    ]);
  });

  it.each([
    ['history', 'POST', '/analytics/mastery-history', { student_id: 's-1' }],
    ['export', 'GET', '/students/s-1/export', undefined],
    ['erasure', 'DELETE', '/students/s-1', undefined],
  ] as const)('has an entry for %s, done and refused', async (_what, method, path, body) => {
    const world = createWorld();
    await start(world);
    for (const sub of ['s-1', 's-2'])
      await gateway!.ask(method, path, { as: 'student', sub, ...(body && { body }) });
    await until(() => world.audited.length === 2);
    expect(world.audited.map(({ data }) => [data.who, data.outcome, data.whose])).toEqual([
      [standIn('s-1'), 'admitted', [standIn('s-1')]],
      [standIn('s-2'), 'forbidden', [standIn('s-1')]],
    ]);
  });

  it('names the student whom operators ask about', async () => {
    const world = createWorld();
    await start(world);
    await gateway!.ask('GET', '/operations/dlq?student_id=s-1', { as: 'admin' });
    await gateway!.post('/operations/rebuild', { student_id: 's-1' }, { as: 'admin' });
    await gateway!.post('/operations/rebuild', {}, { as: 'teacher' });
    await until(() => world.audited.length === 3);
    expect(world.audited.map(({ data }) => [data.outcome, data.whose])).toEqual([
      ['admitted', [standIn('s-1')]],
      ['admitted', [standIn('s-1')]],
      ['forbidden', []],
    ]);
  });

  it('says which dead letter and which operation it was, and nothing of what is none', async () => {
    const world = createWorld();
    await start(world);
    const letter = '/operations/dlq/3-17';
    const operation = '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e12';
    await gateway!.ask('GET', letter, { as: 'admin' });
    await gateway!.post(`${letter}/discard`, { reason: 'a test' }, { as: 'admin' });
    await gateway!.post(`${letter}/replay`, {}, { as: 'teacher' });
    await gateway!.ask('GET', `/operations/rebuild/${operation}`, { as: 'admin' });
    await gateway!.ask('GET', '/operations/dlq/ada', { as: 'admin' });
    await until(() => world.audited.length === 5);
    expect(world.audited.map(({ data }) => [data.about, data.outcome])).toEqual([
      ['3-17', 'admitted'],
      ['3-17', 'admitted'],
      ['3-17', 'forbidden'],
      [operation, 'admitted'],
      [undefined, 'invalid'],
    ]);
  });

  it.each([
    ['is not valid', {}, {}],
    ['is no JSON', '{', {}],
    ['comes in another content type', '{}', { 'content-type': 'text/plain' }],
  ])('has an entry for what %s: by whom, not what', async (_what, body, headers) => {
    const world = createWorld();
    await start(world);
    await gateway!.post('/mastery/query', body, { as: 'student', sub: 's-1', headers });
    await until(() => world.audited.length === 1);
    expect(world.audited[0]?.data).toMatchObject({
      who: standIn('s-1'),
      outcome: 'invalid',
      whose: [],
    });
  });

  it('has an entry for what is too large, by nobody known', async () => {
    const world = createWorld();
    await start(world);
    await gateway!.post('/mastery/query', 'x'.repeat(70_000));
    await until(() => world.audited.length === 1);
    expect(world.audited[0]?.data).toMatchObject({ who: null, outcome: 'invalid' });
  });

  it('waits on disk while Kafka is away, also through a new start, and loses nothing', async () => {
    const world = createWorld();
    await start(world);
    world.away.add('kafka');
    for (let n = 0; n < 5; n += 1) expect(await calculate()).toMatchObject({ status: 200 });
    await stop();
    expect(world.audited).toEqual([]);

    world.away.clear();
    await start(world);
    expect(await calculate()).toMatchObject({ status: 200 });
    await until(() => world.audited.length === 6);
    expect(new Set(world.audited.map(({ id }) => id)).size).toBe(6);
  });

  it('answers 503 rather than do something unseen, strangers first, and recovers by itself', async () => {
    const world = createWorld();
    world.auditBytes = 4_000;
    await start(world);
    world.away.add('kafka');
    const knock = () =>
      gateway!.post('/mastery/calculate', {}, { headers: { authorization: 'Bearer x' } });
    const statuses = async (request: () => Promise<{ status: number }>) => {
      const seen: number[] = [];
      while (seen.at(-1) !== 503 && seen.length < 30) seen.push((await request()).status);
      return [...new Set(seen)];
    };
    expect(await statuses(knock)).toEqual([401, 503]);
    expect(await statuses(calculate)).toEqual([200, 503]);
    await until(async () => /audit_buffer_bytes \d{4}/.test(await gateway!.metrics.text()));

    world.away.clear();
    await until(() => world.audited.length > 5);
    expect(await calculate()).toMatchObject({ status: 200 });
  });
});
