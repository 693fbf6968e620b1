import { describe, expect, it } from '@jest/globals';
import { simulate } from '../simulation/simulate.ts';
import { MUTATIONS } from './mutations.ts';

Error.stackTraceLimit = 0;

/** An error that shows only by chance is given so many seeds. */
const MAX_SEEDS = 400;

const isFound = async (mutation: (typeof MUTATIONS)[number]): Promise<boolean> => {
  for (let seed = 1; seed <= MAX_SEEDS; seed += 1) {
    const { findings } = await simulate(seed, { mutation });
    if (findings.length > 0) return true;
  }
  return false;
};

describe('an error that is put into the protocol', () => {
  it.each(MUTATIONS.filter(({ survives }) => survives === undefined))(
    'is found: $what ($name)',
    async (mutation) => {
      expect(await isFound(mutation)).toBe(true);
    },
    120_000,
  );
});
