import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

describe('the routes of the live stream', () => {
  const world = createWorld();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world)));
  afterAll(() => gateway.close());
  const STREAM = '/notifications/stream';
  const student = { as: 'student', sub: 's-1' } as const;
  const ticketOf = async () => {
    const { body } = await gateway.post(`${STREAM}/tickets`, {}, student);
    return (body as { readonly ticket: string }).ticket;
  };
  const byTicket = (ticket: string) => fetch(`${gateway.url}${STREAM}?ticket=${ticket}`);

  it('answer events that nothing on the way may keep or gather', async () => {
    const { status, headers } = await gateway.ask('GET', STREAM, student);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/event-stream');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
  });

  it('take a ticket once, and say nothing of it when it is shown again', async () => {
    const ticket = await ticketOf();
    const first = await byTicket(ticket);
    expect(first.status).toBe(200);
    await first.body?.cancel();
    const again = await byTicket(ticket);
    expect(again.status).toBe(401);
    expect(await again.text()).not.toContain(ticket);
  });

  it('have one audit entry for each opening and each refusal, without the ticket', async () => {
    await sleep(100);
    world.audited.length = 0;
    const ticket = await ticketOf();
    await (await byTicket(ticket)).body?.cancel();
    await byTicket(ticket);
    for (let tries = 0; world.audited.length < 3 && tries < 100; tries += 1) await sleep(20);
    expect(world.audited.map(({ data }) => [data.route, data.outcome])).toEqual([
      [`${STREAM}/tickets`, 'admitted'],
      [STREAM, 'admitted'],
      [STREAM, 'unauthorized'],
    ]);
    expect(JSON.stringify(world.audited)).not.toContain(ticket);
  });

  it('answer 503 to tickets while the cache is away, which knows them', async () => {
    world.away.add('cache');
    expect(await gateway.post(`${STREAM}/tickets`, {}, student)).toMatchObject({ status: 503 });
    world.away.clear();
  });

  it('let eight streams of one subject be open, and tell the ninth when to come again', async () => {
    const open: Response[] = [];
    for (let n = 0; n < 9; n += 1) open.push(await byTicket(await ticketOf()));
    expect(open.map(({ status }) => status)).toEqual([...Array<number>(8).fill(200), 429]);
    expect(open[8]?.headers.get('retry-after')).toBe('30');
    for (const each of open) await each.body?.cancel();
  });
});
