import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createMissedEvictions } from './missed-evictions.ts';

describe('an eviction that the cache did not confirm', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  const create = () => {
    const world = { away: true, evicted: [] as (readonly string[])[] };
    const missed = createMissedEvictions({
      clock: Date,
      ttlMs: 300_000,
      evict: (ids) => {
        if (world.away) return Promise.reject(new Error('away'));
        world.evicted.push(ids);
        return Promise.resolve();
      },
    });
    return { world, missed };
  };

  it('keeps everybody from believing the cache until it is made up for', async () => {
    const { world, missed } = create();
    await expect(missed.evict(['s-1'])).rejects.toThrow('away');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(missed.any()).toBe(true);
    world.away = false;
    await jest.advanceTimersByTimeAsync(600);
    expect(missed.any()).toBe(false);
    expect(world.evicted).toEqual([['s-1']]);
  });

  it('of too many students makes the cache wait for its own time to be over', async () => {
    const { world, missed } = create();
    const crowd = Array.from({ length: 10_001 }, (_, n) => `s-${n}`);
    await expect(missed.evict(crowd)).rejects.toThrow('away');
    world.away = false;
    await jest.advanceTimersByTimeAsync(299_000);
    expect(missed.any()).toBe(true);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(missed.any()).toBe(false);
  });
});
