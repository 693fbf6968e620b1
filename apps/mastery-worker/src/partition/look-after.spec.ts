import { describe, expect, it } from '@jest/globals';
import { LOG_START, erasure, event, record } from '../testing/records.ts';
import { createWorld } from '../testing/world.ts';

const CURRENT = 'student:ada:profile:current_mastery';
const DAY = 86_400_000;

describe('between batches, the owner of a partition', () => {
  it('closes a day once for each student who was active, whatever restarts', async () => {
    const world = createWorld([record(0, event(1)), record(1, event(2))]);
    const worker = world.start();
    await worker.drain();
    expect(world.requests).toEqual([]);
    world.pass(DAY);
    await worker.idle();
    await worker.idle();
    expect(
      world.requests.map(({ key, value }) => [key, JSON.parse(String(value)) as unknown]),
    ).toEqual([
      [
        'ada',
        expect.objectContaining({
          type: 'mastery.calculation.requested',
          time: '2026-03-10T23:59:59.999Z',
          data: { reason: 'day_closed' },
        }),
      ],
    ]);
    await world.start({}, 2).drain();
    const ids = world.requests.map(({ value }) => (JSON.parse(String(value)) as { id: string }).id);
    expect(new Set(ids).size).toBe(1);
  });

  it('closes days that passed while it was away only when it knows who was active on them', async () => {
    const log = ['ada', 'bob', 'cy'].map((subject, n) => record(n, event(n, { subject })));
    const world = createWorld(log);
    const worker = world.start();
    await worker.idle();
    await worker.idle();
    await worker.deliver(log.slice(0, 1));
    world.pass(2 * DAY);
    await worker.deliver(log.slice(1, 2));
    expect(world.requests).toEqual([]);
    await worker.deliver(log.slice(2));
    const days = ['2026-03-10', '2026-03-11'];
    expect(
      world.requests.map(({ key, value }) => [
        key,
        (JSON.parse(String(value)) as { time: string }).time.slice(0, 10),
      ]),
    ).toEqual(days.flatMap((day) => ['ada', 'bob', 'cy'].map((student) => [student, day])));
  });

  it('closes no day while records wait that it has not been given yet', async () => {
    const log = [record(0, event(1)), record(1, event(2, { subject: 'bob' }))];
    const world = createWorld(log);
    const worker = world.start();
    await worker.idle();
    await worker.idle();
    await worker.deliver(log.slice(0, 1));
    world.pass(DAY);
    await worker.idle();
    expect(world.requests).toEqual([]);
    await worker.deliver(log.slice(1));
    expect(world.requests.map(({ key }) => key)).toEqual(['ada', 'bob']);
  });

  it('keeps how far it is: the next owner gets nothing again', async () => {
    const log = [record(0, event(1)), record(1, event(2))];
    const world = createWorld(log);
    const first = world.start();
    await first.drain();
    const { length } = world.published;
    await first.idle();
    await first.idle();
    expect(world.happened.filter((step) => step === 'transact')).toHaveLength(3);
    expect(world.read('partition:mastery.requests:0:position')).toMatchObject({
      offset: 1,
      event_id: event(2).id,
    });
    log.push(record(2, event(3)));
    await world.start({}, 2).drain();
    const causes = world.published.slice(length).map(({ data }) => data);
    expect(causes.length).toBeGreaterThan(0);
    for (const cause of causes) expect(cause).toMatchObject({ caused_by: event(3).id });
  });

  it('deletes again, ten minutes after an erasure, what came back meanwhile', async () => {
    const world = createWorld([record(0, event(1)), record(1, erasure(2))]);
    const worker = world.start();
    await worker.drain();
    world.memory.put('student:ada:activity:recent', { events: ['late'] });
    world.memory.put('student:ada:mastery:2026-03-10', { late: true });
    await worker.idle();
    expect(world.memory.has('student:ada:activity:recent')).toBe(true);
    world.pass(11 * 60_000);
    await worker.idle();
    const others = world.memory.keys().filter((key) => !key.startsWith('processed:'));
    expect(others.filter((key) => JSON.stringify(world.read(key)).includes('"ada"'))).toEqual([]);
    expect(others.filter((key) => key.startsWith('student:'))).toEqual([CURRENT]);
    expect(world.read(CURRENT)).toMatchObject({ revision: 2, outbox: [] });
  });

  it('puts the keys of a new life right, ten minutes after the erasure before it', async () => {
    const world = createWorld([record(0, event(1)), record(1, erasure(2)), record(2, event(3))]);
    const worker = world.start();
    await worker.drain();
    const activity = world.read('student:ada:activity:recent');
    world.memory.put('student:ada:activity:recent', { events: ['of the old life'] });
    world.pass(11 * 60_000);
    await worker.idle();
    expect(world.read('student:ada:activity:recent')).toEqual(activity);
    expect(world.read(CURRENT)).toMatchObject({ revision: 3, etags: { keys: { activity: '3' } } });
  });

  it('leaves a new life alone that began in the millisecond of the erasure', async () => {
    const at = { timestamp: LOG_START + 1_000 };
    const log = [record(0, event(1)), { ...record(1, erasure(2)), ...at }];
    const world = createWorld([...log, { ...record(2, event(3)), ...at }]);
    const worker = world.start();
    await worker.drain();
    world.pass(11 * 60_000);
    await worker.idle();
    expect(world.read('student:ada:mastery:2026-03-10')).toMatchObject({ student_id: 'ada' });
  });

  it('puts right, ten minutes after an erasure, what late transactions did to the new life', async () => {
    const world = createWorld([record(0, event(1)), record(1, erasure(2)), record(2, event(3))]);
    const worker = world.start();
    await worker.drain();
    const day = 'student:ada:mastery:2026-03-10';
    const [activity, snapshot] = ['student:ada:activity:recent', day].map(world.read);
    world.memory.put(`${day}:quiz`, 0.9);
    world.memory.put('student:ada:profile:checkpoint:2026-03', { revision: 1 });
    await world.memory.store.transact([
      { kind: 'delete', key: day },
      { kind: 'delete', key: 'student:ada:activity:recent' },
    ]);
    world.pass(11 * 60_000);
    await worker.idle();
    expect(world.read('student:ada:activity:recent')).toEqual(activity);
    expect(world.read(day)).toEqual(snapshot);
    expect(world.memory.has(`${day}:quiz`)).toBe(false);
    expect(world.memory.has('student:ada:profile:checkpoint:2026-03')).toBe(false);
  });

  it('works through many erasures a few at a time', async () => {
    const students = Array.from({ length: 45 }, (_, n) => `s${n}`);
    const log = students.map((subject, n) => record(n, { ...erasure(n), subject }));
    const world = createWorld(log);
    const worker = world.start();
    await worker.drain();
    world.pass(11 * 60_000);
    const waiting = () =>
      (world.read('partition:mastery.requests:0:erasures') as unknown as unknown[]).length;
    expect(waiting()).toBe(45);
    await worker.idle();
    expect(waiting()).toBe(25);
    await worker.idle();
    await worker.idle();
    expect(waiting()).toBe(0);
  });

  it('does not delete what it has still to publish, however long it was away', async () => {
    const log = [record(0, event(1)), record(1, erasure(2))];
    const world = createWorld(log);
    const first = world.start();
    await first.idle();
    await first.idle();
    world.breakAt('publish', 'before');
    await expect(first.deliver(log)).rejects.toThrow('broken');
    world.mend();
    world.pass(11 * 60_000);
    const second = world.start({}, 2);
    await second.idle();
    await second.idle();
    await second.drain();
    expect(world.published.map(({ type }) => type)).toContain('student.erased');
    await second.idle();
    expect(world.read(CURRENT)).toMatchObject({ revision: 2, outbox: [] });
  });
});
