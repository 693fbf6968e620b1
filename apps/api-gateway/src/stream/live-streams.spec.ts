import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { QUIET } from '@mastery/ports';
import { until } from './testing/test-log.ts';
import { createStreamWorld, joined, only, stopAll } from './testing/test-streams.ts';

afterEach(stopAll);

describe('a live stream', () => {
  it('brings a student their results and nobody else’s, each under its place in the log', async () => {
    const { log, gateway } = createStreamWorld(1);
    const at = gateway();
    const client = await joined(at, only('ada'));
    const first = log.append('ada');
    log.append('bob');
    const second = log.append('ada');
    at.deliver();
    await until('both', () => client.results().length === 2);
    expect(client.results()).toEqual([first, second]);
    expect(client.client.got.map(({ id }) => id)).toEqual(['0--1', '0-0', '0-2']);
  });

  it('says nothing of how a result came about', async () => {
    const { log, gateway } = createStreamWorld();
    const at = gateway();
    const client = await joined(at, only('ada'));
    log.append('ada', { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` });
    at.deliver();
    await until('it', () => client.results().length === 1);
    expect(client.client.text).not.toMatch(/secret|inner|traceparent/);
  });

  it('goes on where it was at another gateway, which reads what it has not got', async () => {
    const { log, gateway } = createStreamWorld();
    const [one, other] = [gateway(), gateway()];
    const client = await joined(one, only('ada'));
    const seen = log.append('ada');
    one.deliver();
    await until('the first', () => client.results().length === 1);
    await client.leave();
    const missed = [log.append('ada'), log.append('ada')];
    await sleep(60);
    const third = gateway();
    for (const at of [other, third]) {
      const again = await joined(at, only('ada'), client.client.lastId);
      expect([seen, ...again.results()]).toEqual([seen, ...missed]);
      expect(again.types().at(-1)).toBe('stream.opened');
    }
  });

  it('begins where it was opened, also when nothing had come before it broke off', async () => {
    const { log, gateway } = createStreamWorld();
    const at = gateway();
    const client = await joined(at, only('ada'));
    await client.leave();
    const missed = log.append('ada');
    at.deliver();
    const again = await joined(at, only('ada'), client.client.lastId);
    expect(again.results()).toEqual([missed]);
  });

  it('misses nothing where its consumer loses its place, and repeats nothing it gets again', async () => {
    const { log, gateway } = createStreamWorld();
    const at = gateway();
    const client = await joined(at, { kind: 'everybody' });
    const students = ['ada', 'bob', 'eve', 'joe', 'kim'];
    for (let round = 0; round < 4; round += 1) {
      for (const student of students) log.append(student);
      at.deliver();
      at.repeat();
      for (const student of students) log.append(student);
      at.skip();
    }
    await until('all', () => client.results().length === 40);
    await sleep(50);
    expect(new Set(client.results()).size).toBe(40);
    expect(client.results()).toHaveLength(40);
  });

  it('brings a result once that the worker published twice', async () => {
    const { log, gateway } = createStreamWorld(1);
    const at = gateway();
    const client = await joined(at, only('ada'));
    const first = log.append('ada');
    log.append('ada', { id: first });
    const second = log.append('ada');
    at.deliver();
    await until('the second', () => client.results().includes(second));
    expect(client.results()).toEqual([first, second]);
    const again = await joined(gateway(), only('ada'), '0--1');
    expect(again.results()).toEqual([first, second]);
  });

  it('brings a result once that the worker published again behind a client that comes to another gateway', async () => {
    const { log, gateway } = createStreamWorld(1);
    const one = gateway();
    const client = await joined(one, only('ada'));
    const seen = log.append('ada');
    one.deliver();
    await until('it', () => client.results().length === 1);
    await client.leave();
    log.append('ada', { id: seen });
    const other = gateway();
    const again = await joined(other, only('ada'), client.client.lastId);
    log.append('ada', { id: seen });
    const last = log.append('ada');
    other.deliver();
    await until('the last', () => again.results().includes(last));
    expect(again.results()).toEqual([last]);
  });

  it('waits while Kafka is away, and then brings what was missed', async () => {
    const { log, gateway } = createStreamWorld();
    const at = gateway();
    const client = await joined(at, only('ada'));
    await client.leave();
    const missed = log.append('ada');
    log.world.away = true;
    const late = gateway().connect(only('ada'), client.client.lastId);
    await sleep(80);
    expect(late.client.isOver).toBe(false);
    log.world.away = false;
    await until('it', () => late.results().length === 1);
    expect(late.results()).toEqual([missed]);
  });

  it('says how far it is while nothing comes, so that who comes back is not far behind', async () => {
    const { log, gateway } = createStreamWorld(1);
    const at = gateway({ heartbeatMs: 30 });
    const client = await joined(at, only('ada'));
    log.append('bob');
    at.deliver();
    await until('a position', () => client.types().includes('stream.position'));
    expect(client.client.lastId).toBe('0-0');
    await until('a heartbeat', () => client.client.text.includes('\n:\n\n'));
  });

  it('reads once for all who come back together', async () => {
    const { log, gateway } = createStreamWorld(1);
    for (let n = 0; n < 20; n += 1) log.append(n % 2 ? 'ada' : 'bob');
    const at = gateway();
    const ids = ['0--1', '0-1', '0-2', '0-3', '0-4'];
    const all = await Promise.all(ids.map((id) => joined(at, only('ada'), id)));
    expect(log.world.reads).toEqual([{ partition: 0, from: '0', to: '20' }]);
    expect(all.map((each) => each.results().length)).toEqual([10, 9, 9, 8, 8]);
  });
});

describe('a live stream that cannot go on where it was', () => {
  it.each(['nonsense', '9-5', '0-99', '0-1.0.0', '1-0'])('says so: %s', async (lastId) => {
    const { log, gateway } = createStreamWorld(1);
    const at = gateway();
    await joined(at, only('ada'));
    log.append('ada');
    at.deliver();
    const client = await joined(at, only('ada'), lastId);
    expect(client.types()).toEqual(['stream.gap']);
    const next = log.append('ada');
    at.deliver();
    await until('going on', () => client.results().length > 0);
    expect(client.results()).toEqual([next]);
  });

  it('says so where more was missed than is worth sending', async () => {
    const { log, gateway } = createStreamWorld(1);
    const at = gateway();
    await joined(at, only('bob'));
    for (let n = 0; n < 1_001; n += 1) log.append('ada');
    at.deliver();
    expect((await joined(at, only('ada'), '0-0')).results()).toHaveLength(1_000);
    expect((await joined(at, only('ada'), '0--1')).types()).toEqual(['stream.gap']);
  });
});

describe('the end of a live stream', () => {
  it('comes when nobody knows the client any more', async () => {
    const { gateway } = createStreamWorld();
    const client = gateway().connect(only('ada'), undefined, { expiresInMs: 50 });
    await client.done;
    expect(client.client.got.at(-1)).toMatchObject({
      type: 'stream.ended',
      data: { reason: 'expired' },
    });
  });

  it('comes for all when the gateway stops, which takes no more of them', async () => {
    const { gateway } = createStreamWorld();
    const at = gateway();
    const client = await joined(at, only('ada'));
    await at.streams.stop();
    await client.done;
    expect(client.client.got.at(-1)?.data.reason).toBe('stopping');
    expect(() => at.connect(only('ada'))).toThrow('stopping');
  });

  it('comes at once for a client that reads nothing, who goes on later where it was', async () => {
    const { log, gateway } = createStreamWorld(1);
    const at = gateway();
    const opened = at.streams.open('slow', {
      ...{ audience: only('ada'), lastEventId: undefined, expiresInMs: 60_000 },
      log: QUIET,
    });
    if (opened.kind === 'refused') throw new Error(opened.why);
    await sleep(50);
    for (let n = 0; n < 2_100; n += 1) log.append('ada');
    at.deliver();
    expect(await opened.outlet.over).toBe('too-slow');
    expect(opened.outlet.cutOff.aborted).toBe(true);
  });

  it('comes with the erasure of the student, and nothing from before is sent any more', async () => {
    const { log, gateway } = createStreamWorld(1);
    const at = gateway();
    const client = await joined(at, only('ada'));
    log.append('ada');
    at.deliver();
    const erased = {
      type: 'student.erased',
      data: { erased_keys: 3, caused_by: '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e12' },
    };
    log.append('ada', erased);
    at.deliver();
    await client.done;
    expect(client.client.got.at(-1)?.data.reason).toBe('erased');
    const next = log.append('ada');
    at.deliver();
    for (const from of ['0--1', client.client.lastId]) {
      expect((await joined(at, only('ada'), from)).results()).toEqual([next]);
    }
  });

  it('is a refusal beyond eight of one subject, until one of them leaves', async () => {
    const { gateway } = createStreamWorld();
    const at = gateway();
    const clients = Array.from({ length: 8 }, () => at.connect(only('ada')));
    expect(() => at.connect(only('ada'))).toThrow('subject-full');
    at.connect(only('ada'), undefined, { subject: 'another' });
    await clients[0]?.leave();
    await sleep(1);
    at.connect(only('ada'));
  });
});
