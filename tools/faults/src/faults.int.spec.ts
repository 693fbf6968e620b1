import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepare } from '@mastery/stack';
import { TRIALS } from './mutations/mutations.ts';
import { type Before, runScenario } from './run-scenario.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { type Stage, openStage } from './stage/stage.ts';

/**
 * One of each family; `npm run faults` has them all, several times each. What becomes of results when broker and
 * sidecars die is shown by the live stream's test, too, which kills every process.
 */
const FAMILIES = [
  'kill-written',
  'kill-one-of-two',
  'zombie-folded',
  'redis-rolled-back',
  'poison',
  'erasures',
];
const options = { seed: 1, rounds: 1 };

describe('while the real stack breaks under load, says an oracle that shares no code with the engine', () => {
  // A stack of its own: what is killed here, other tests need.
  let stage: Stage;
  let before: Before = { records: 0, repeats: 0 };
  beforeAll(async () => {
    stage = await openStage(await prepare(() => undefined), 'test-oracle');
  }, 90_000);
  afterAll(async () => stage.close(), 60_000);

  it.each(SCENARIOS.filter(({ name }) => FAMILIES.includes(name)))(
    'nothing is lost and nothing counts twice: $what',
    async (scenario) => {
      const { faults, verdict } = await runScenario(stage, scenario, before, options);
      before = verdict;
      expect(verdict.problems).toEqual([]);
      expect(faults).toBeGreaterThan(0);
    },
    150_000,
  );

  // The last: it leaves behind what the oracle complains of.
  it.each(TRIALS.filter(({ name }) => name === 'publish-skipped-after-restart'))(
    'an error in the protocol does not go unnoticed: $what',
    async (trial) => {
      const { faults, verdict } = await runScenario(stage, trial, before, options);
      expect(faults).toBeGreaterThan(0);
      expect(verdict.problems.join()).toContain('result lost');
    },
    150_000,
  );
});
