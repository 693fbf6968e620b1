import { describe, expect, it } from '@jest/globals';
import { partitionOfKey } from './partition-of-key.ts';

describe('the partition of a key', () => {
  // murmur2 of the Java client's own tests (UtilsTest.testMurmur2), modulo 2^31 − 1 partitions.
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('of %s is what the Java client says', (key, hash) => {
    const partitions = 2 ** 31 - 1;
    expect(partitionOfKey(Buffer.from(key), partitions)).toBe((hash & 0x7fffffff) % partitions);
  });

  it('lies within the topic', () => {
    for (let n = 0; n < 200; n += 1) {
      const partition = partitionOfKey(Buffer.from(`student-${n}`), 12);
      expect(partition).toBeGreaterThanOrEqual(0);
      expect(partition).toBeLessThan(12);
    }
  });
});
