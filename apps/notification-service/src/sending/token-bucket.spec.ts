import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Tokens, full, refilled, take } from './token-bucket.ts';

const pace = fc.record({
  burst: fc.integer({ min: 1, max: 50 }),
  perSecond: fc.integer({ min: 1, max: 500 }),
});
/** Pauses between one who asks and the next, milliseconds. */
const pauses = fc.array(fc.nat(400), { maxLength: 200 });

describe('a token bucket', () => {
  it('gives its burst at once, then a token in every so many milliseconds', () => {
    const slow = { burst: 2, perSecond: 4 };
    const waits: number[] = [];
    let bucket = full(slow, 0);
    for (const now of [0, 0, 0, 125, 250, 250, 10_000, 10_000, 10_000]) {
      const taken = take(slow, bucket, now);
      bucket = taken.bucket;
      waits.push(taken.waitMs);
    }
    expect(waits).toEqual([0, 0, 250, 125, 0, 250, 0, 0, 250]);
  });

  it('earns nothing while the clock goes back', () => {
    const slow = { burst: 5, perSecond: 1 };
    expect(refilled(slow, { tokens: 0, at: 10_000 }, 4_000).tokens).toBe(0);
  });

  it('never gives more than its burst and what the time between has earned', () => {
    fc.assert(
      fc.property(pace, pauses, (given, between) => {
        let bucket: Tokens = full(given, 0);
        let now = 0;
        let granted = 0;
        for (const pause of between) {
          now += pause;
          const taken = take(given, bucket, now);
          bucket = taken.bucket;
          if (taken.waitMs === 0) granted += 1;
          expect(granted).toBeLessThanOrEqual(given.burst + (now / 1_000) * given.perSecond + 1e-6);
          expect(bucket.tokens).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('has a token after the wait that it told, at the latest a millisecond later', () => {
    fc.assert(
      fc.property(pace, pauses, (given, between) => {
        let bucket: Tokens = full(given, 0);
        let now = 0;
        for (const pause of between) {
          now += pause;
          const taken = take(given, bucket, now);
          bucket = taken.bucket;
          if (taken.waitMs === 0) continue;
          expect(take(given, bucket, now + taken.waitMs + 1).waitMs).toBe(0);
        }
      }),
    );
  });
});
