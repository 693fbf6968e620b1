import { describe, expect, it } from '@jest/globals';
import { event, record, validate } from '../testing/records.ts';
import { createWorld } from '../testing/world.ts';

describe('where a partition goes on', () => {
  it('recognises its log when the next version of the engine reads the last record otherwise', async () => {
    const newer = { ...event(2), type: 'exercise.invented' };
    const log = [record(0, event(1)), record(1, newer), record(2, event(3))];
    const world = createWorld(log);
    await world.start().drain(1);
    const next: typeof validate = (each, partitions) =>
      each.offset === '1'
        ? { kind: 'event', record: each, event: event(2) }
        : validate(each, partitions);
    await world.start({ validate: next }, 2).drain();
    expect(world.read('partition:mastery.requests:0:position')).toMatchObject({
      offset: 1,
      event_id: event(2).id,
    });
    expect(world.committed()).toBe(3);
  });

  it('refuses a log that was made again after its first batch', async () => {
    const log = [record(0, event(1)), record(1, event(2))];
    const world = createWorld(log);
    const first = world.start();
    await first.drain();
    await first.idle();
    log.splice(0, 2, record(0, event(7)), record(1, event(8)), record(2, event(9)));
    await expect(world.start({}, 2).drain()).rejects.toThrow('begin-anew');
  });

  it('notices while it runs that the log was made again: its records come from the beginning', async () => {
    const log = [0, 1, 2].map((offset) => record(offset, event(offset)));
    const world = createWorld(log);
    const worker = world.start();
    await worker.drain();
    await worker.idle();
    log.splice(0, 3, record(0, event(9)));
    await expect(worker.deliver(log)).rejects.toThrow('begin-anew');
    expect(world.document().revision).toBe(3);
  });

  it('skips nothing although two batches come that were fetched before it sought', async () => {
    const log = [0, 1, 2, 3, 4, 5].map((offset) => record(offset, event(offset)));
    const world = createWorld(log);
    const worker = world.start();
    await worker.idle();
    await worker.idle();
    await worker.deliver(log.slice(2, 4));
    await worker.deliver(log.slice(4, 6));
    expect(world.next()).toBe(0);
    await worker.drain();
    expect(world.document().revision).toBe(6);
  });

  it('passes over offsets that hold no record, but not over records that retention took', async () => {
    const log = [0, 1, 2, 5].map((offset) => record(offset, event(offset)));
    const world = createWorld(log);
    const worker = world.start();
    await worker.idle();
    await worker.idle();
    await worker.deliver(log.slice(0, 3));
    await worker.deliver(log.slice(3));
    expect(world.next()).toBe(3);
    await worker.deliver(log.slice(3));
    expect(world.committed()).toBe(6);

    log.splice(0, 4, record(9, event(9)));
    await worker.deliver(log);
    await expect(worker.deliver(log)).rejects.toThrow('what lies between is lost');
  });
});
