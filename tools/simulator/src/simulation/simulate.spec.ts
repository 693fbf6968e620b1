import { describe, expect, it } from '@jest/globals';
import { NO_FAULTS } from '../world/faults.ts';
import { simulate } from './simulate.ts';

Error.stackTraceLimit = 0;

/** Seeds of a range that fail, with what did not hold. */
const failing = async (
  from: number,
  seeds: number,
  options: Parameters<typeof simulate>[1] = {},
) => {
  const failed: unknown[] = [];
  for (let seed = from; seed < from + seeds; seed += 1) {
    const { findings } = await simulate(seed, options);
    if (findings.length > 0) failed.push({ seed, findings });
  }
  return failed;
};

describe('the simulation of the worker', () => {
  it('does the same for the same seed, and something else for another', async () => {
    const [first, again, other] = [
      await simulate(11, { isTraced: true }),
      await simulate(11, { isTraced: true }),
      await simulate(12, { isTraced: true }),
    ];
    expect(again.hash).toBe(first.hash);
    expect(other.hash).not.toBe(first.hash);
    expect(first.trace.length).toBeGreaterThan(100);
  });

  it('finds every invariant to hold where nothing fails', async () => {
    expect(await failing(1, 20, { strengths: NO_FAULTS })).toEqual([]);
  }, 60_000);

  it.each([1, 41, 81])(
    'finds every invariant to hold whatever fails, in the forty seeds from %i',
    async (from) => {
      expect(await failing(from, 40)).toEqual([]);
    },
    60_000,
  );
});
