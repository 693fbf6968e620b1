import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepare } from '@mastery/stack';
import { LINK_SCENARIOS } from './links/link-scenario.ts';
import { type LinkStage, openLinkStage } from './links/link-stage.ts';
import { type Before, runScenario } from './run-scenario.ts';

/** Two of sixty; `npm run faults -- --only links` has them all. */
const CHOSEN = ['links-worker-kafka-resets', 'links-worker-daprd-half-open'];

describe('while what connects the programs breaks under load', () => {
  let stage: LinkStage;
  let before: Before = { records: 0, repeats: 0 };
  beforeAll(async () => {
    const programs = await prepare(() => undefined);
    stage = await openLinkStage({ programs, name: 'test-links', apps: ['mastery-worker'] });
  }, 180_000);
  afterAll(async () => stage.close(), 60_000);

  it.each(LINK_SCENARIOS.filter(({ name }) => CHOSEN.includes(name)))(
    'nothing is lost, nothing counts twice and all is soon as before: $what',
    async (scenario) => {
      const outcome = await runScenario(stage, scenario, before, { seed: 1, rounds: 1 });
      before = outcome.verdict;
      expect(outcome.verdict.problems).toEqual([]);
      expect(outcome.faults).toBe(1);
    },
    150_000,
  );
});
