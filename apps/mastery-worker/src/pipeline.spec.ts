import { describe, expect, it } from '@jest/globals';
import { resultEvent } from '@mastery/event-schemas';
import { erasure, event, record, steps } from './testing/records.ts';
import { NO_EVENTS, type Step, createWorld } from './testing/world.ts';

const POSITION = 'partition:mastery.requests:0:position';
const CURRENT = 'student:ada:profile:current_mastery';
const logOf = (count: number) =>
  Array.from({ length: count }, (_, offset) => record(offset, event(offset + 1)));
const updatesOf = ({ published }: ReturnType<typeof createWorld>) =>
  published.filter(({ type }) => type === 'mastery.updated');

describe('the pipeline', () => {
  it('reads, writes, publishes, commits: in this order', async () => {
    const world = createWorld(logOf(4));
    const worker = world.start();
    await worker.idle();
    await worker.idle();
    await worker.deliver(logOf(4).slice(0, 1));
    world.happened.length = 0;
    await worker.deliver(logOf(4).slice(1));
    expect(world.happened).toEqual(['read', 'read', 'transact', 'publish', 'commit']);
    expect(world.committed()).toBe(4);
  });

  it('creates the position of a new partition and waits until it is safe before it begins', async () => {
    const world = createWorld(logOf(1));
    await world.start().idle();
    expect(world.read(POSITION)).toMatchObject({ offset: -1, event_id: null, epoch: 0 });
    expect(world.slept).toEqual([2_000]);
    expect(world.happened).toEqual(['read', 'transact']);
  });

  const all: readonly Step[] = ['read', 'transact', 'publish', 'commit'];
  it.each(all.flatMap((at) => [[at, 'before'] as const, [at, 'after'] as const]))(
    'applies each event once when it dies %s %s, and every result is published',
    async (at, when) => {
      const world = createWorld(logOf(3));
      const first = world.start();
      await first.idle();
      await first.idle();
      world.breakAt(at, when);
      await expect(first.deliver(logOf(3))).rejects.toThrow('broken');
      world.mend();
      await world.start({}, 2).drain(2);
      expect(world.document().revision).toBe(3);
      const updates = updatesOf(world);
      expect(new Set(updates.map(({ data }) => data.caused_by))).toEqual(
        new Set([1, 2, 3].map((number) => event(number).id)),
      );
      // Published again is the same again: consumers drop it by its id.
      const bytes = new Map(updates.map((update) => [update.id, JSON.stringify(update)]));
      expect(bytes.size).toBe(3);
      for (const update of updates) expect(JSON.stringify(update)).toBe(bytes.get(update.id));
      expect(world.committed()).toBe(3);
    },
  );

  it('reads back and folds again when its document was refused', async () => {
    const world = createWorld(logOf(3));
    const worker = world.start();
    await worker.drain();
    const log = [...logOf(3), record(3, event(4))];
    const current = world.read(CURRENT);
    // Somebody else writes the document between our read and our write.
    world.memory.beforeNextWrite(() => world.memory.put(CURRENT, current));
    await worker.deliver(log.slice(3));
    expect(world.document().revision).toBe(4);
    expect(updatesOf(world)).toHaveLength(4);
  });

  it('writes every day that a batch passed, also when one of them was refused at first', async () => {
    const days = ['2026-03-08', '2026-03-09', '2026-03-10'];
    const log = days.map((day, n) => record(n, { ...event(n), time: `${day}T10:00:00Z` }));
    const world = createWorld(log);
    const refused = 'student:ada:mastery:2026-03-09';
    const worker = world.start();
    await worker.idle();
    await worker.idle();
    world.memory.put(refused, {});
    await worker.deliver(log);
    for (const day of days) {
      expect(world.read(`student:ada:mastery:${day}`)).toMatchObject({ student_id: 'ada' });
    }
  });

  it('puts right a key whose ETag is not what the document reckons', async () => {
    const world = createWorld(logOf(1));
    const worker = world.start();
    await worker.drain();
    world.memory.put('student:ada:activity:recent', { events: [] });
    await worker.deliver([record(1, event(2))]);
    expect(world.read('student:ada:activity:recent')['events']).toHaveLength(2);
    expect(world.document()).toMatchObject({ revision: 2, etags: { keys: { activity: '3' } } });
  });

  it('touches nothing once the partition is lost', async () => {
    const world = createWorld(logOf(3));
    const worker = world.start();
    await worker.idle();
    await worker.idle();
    world.happened.length = 0;
    world.loosePartition();
    await worker.deliver(logOf(3));
    expect(new Set(world.happened)).toEqual(new Set(['read']));
  });

  it('remembers as position the record before the batch, with the event found there', async () => {
    const world = createWorld(logOf(3));
    await world.start().drain(1);
    expect(world.read(POSITION)).toMatchObject({ offset: 1, event_id: event(2).id });
  });

  it('begins behind the stored position, whatever was committed, and publishes what was open', async () => {
    const world = createWorld(logOf(3));
    await world.start().drain(1);
    world.published.length = 0;
    // A newcomer is given the end of the log.
    const second = world.start({}, 2);
    await second.idle();
    expect(world.next()).toBe(1);
    await second.drain();
    expect(world.document().revision).toBe(3);
    expect(updatesOf(world).map(({ data }) => data.caused_by)).toEqual([event(3).id]);
  });

  it('goes back with a store that went back while it ran', async () => {
    const world = createWorld(logOf(4));
    const worker = world.start();
    await worker.idle();
    await worker.idle();
    await worker.deliver(logOf(4).slice(0, 1));
    const then = new Map(world.memory.keys().map((key) => [key, world.memory.read(key)]));
    await worker.deliver(logOf(4).slice(1, 2));
    for (const key of world.memory.keys()) {
      if (then.has(key)) world.memory.put(key, then.get(key));
      else await world.memory.store.transact([{ kind: 'delete', key }]);
    }
    // The batch is dropped: it lies behind what the store knows.
    await worker.deliver(logOf(4).slice(2, 3));
    expect(world.document().revision).toBe(1);
    await worker.drain();
    expect(world.document().revision).toBe(4);
    expect(new Set(updatesOf(world).map(({ id }) => id)).size).toBe(4);
  });

  it('writes the days of a new student again when the store went back below a write in flight', async () => {
    const days = ['2026-03-08', '2026-03-08', '2026-03-09', '2026-03-09'];
    const log = days.map((day, n) => record(n, { ...event(n), time: `${day}T1${n}:00:00Z` }));
    const world = createWorld(log);
    const worker = world.start();
    await worker.idle();
    await worker.idle();
    const then = new Map(world.memory.keys().map((key) => [key, world.memory.read(key)]));
    await worker.deliver(log.slice(0, 3));
    const first = world.read('student:ada:mastery:2026-03-08');
    // Between the reading of the next batch and its write, all that the first one wrote is lost.
    world.memory.beforeNextWrite(() => {
      for (const key of world.memory.keys()) {
        if (then.has(key)) world.memory.put(key, then.get(key));
        else world.memory.remove(key);
      }
    });
    await worker.deliver(log.slice(3));
    await worker.drain();
    expect(world.document().revision).toBe(4);
    expect(world.read('student:ada:mastery:2026-03-08')).toEqual(first);
    expect(world.read('student:ada:mastery:2026-03-09')).toMatchObject({ student_id: 'ada' });
  });

  it('refuses a log that is not the one it knows, and says the remedy', async () => {
    const world = createWorld(logOf(3));
    await world.start().drain(1);
    const other = createWorld([record(0, event(7)), record(1, event(8)), record(2, event(9))]);
    for (const key of world.memory.keys()) other.memory.put(key, world.memory.read(key));
    const worker = other.start();
    await worker.idle();
    await expect(worker.drain()).rejects.toThrow('begin-anew');

    const shorter = createWorld(logOf(1));
    for (const key of world.memory.keys()) shorter.memory.put(key, world.memory.read(key));
    await expect(shorter.start().idle()).rejects.toThrow('begin-anew');
  });

  it('tries an event that fails four times, apart from its neighbours, then dead-letters it', async () => {
    const world = createWorld(logOf(3));
    const apply: typeof steps.apply = (...args) => {
      if (args[1].id === event(2).id) throw new Error('a defect');
      return steps.apply(...args);
    };
    await world.start({ apply }).drain();
    expect(world.slept).toEqual([2_000, 100, 200, 400]);
    expect(world.document().revision).toBe(2);
    expect(world.deadLetters.map(({ headers }) => headers)).toMatchObject([
      { 'dlq-reason': 'processing', 'dlq-error': 'fold-failed', 'dlq-attempts': '4' },
    ]);
    expect(world.committed()).toBe(3);
  });

  it('rests until a batch goes through, not only until it has found its place again', async () => {
    const log = logOf(4);
    const world = createWorld(log);
    const told: string[] = [];
    const events = {
      ...NO_EVENTS,
      running: () => void told.push('running'),
      paused: () => void told.push('paused'),
    };
    const worker = world.start({ events });
    await worker.idle();
    await worker.idle();
    await worker.deliver(log.slice(0, 3));
    world.breakAt('publish', 'before');
    await expect(worker.deliver(log.slice(3))).rejects.toThrow('broken');
    await worker.deliver(log.slice(3));
    await expect(worker.deliver(log.slice(2))).rejects.toThrow('broken');
    expect(told.slice(told.indexOf('paused'))).toEqual(['paused', 'paused']);
    world.mend();
    await worker.drain();
    expect(told.at(-1)).toBe('running');
  });

  it('cuts a transaction that would be too large, in log order', async () => {
    const large = Array.from({ length: 300 }, (_, n) =>
      event(n, { data: { topic: `t${n}`.padEnd(120, 'x'), exercise_id: 'e', correct: true } }),
    ).map((each, offset) => record(offset, each));
    const world = createWorld(large);
    await world.start().drain(300);
    expect(world.happened.filter((step) => step === 'transact').length).toBeGreaterThan(3);
    expect(world.committed()).toBe(large.length);
    const causes = updatesOf(world).map(({ data }) => data.caused_by);
    expect(causes).toEqual(large.slice(0, 200).map((_, n) => event(n).id));
    expect(world.deadLetters).toHaveLength(100);
  });

  it('publishes results that are valid on the wire', async () => {
    const world = createWorld([...logOf(3), record(3, erasure(9))]);
    await world.start().drain();
    expect(world.published.at(-1)).toMatchObject({ type: 'student.erased', subject: 'ada' });
    for (const result of world.published)
      expect(resultEvent.safeParse(result).error).toBeUndefined();
  });
});
