import { describe, expect, it } from '@jest/globals';
import { event, record } from '../testing/records.ts';
import { createWorld } from '../testing/world.ts';

describe('where a partition goes on', () => {
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
