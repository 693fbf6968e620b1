import { hasPassed, type Outcome } from './report.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { Stage } from './stage/stage.ts';

/** What the stage had seen before a scenario. */
export interface Before {
  readonly records: number;
  readonly repeats: number;
}

/** How a scenario is to be run. */
export interface RunOptions {
  readonly seed: number;
  readonly rounds: number;
}

type Runnable = Pick<Scenario, 'name' | 'run'>;

/** Runs one scenario, waits until everything is settled, and asks the oracle about all that ever was. */
export const runScenario = async (
  stage: Stage,
  scenario: Runnable,
  before: Before,
  { seed, rounds }: RunOptions,
): Promise<Outcome> => {
  const since = performance.now();
  const prefix = `${scenario.name}-${before.records}`;
  const own = seedOf(`${seed} ${prefix}`);
  const { faults } = await scenario.run({ stage, prefix, seed: own, rounds });
  const verdict = await stage.judged();
  return {
    name: scenario.name,
    seconds: (performance.now() - since) / 1_000,
    faults,
    verdict,
    records: verdict.records - before.records,
    repeats: verdict.repeats - before.repeats,
  };
};

/** Ids follow from the seed, and an id counts once: every scenario has a seed of its own (FNV-1a). */
const seedOf = (text: string): number =>
  Buffer.from(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5);

/** Runs scenarios one after the other on one stage; after one that fails, on a new one. */
export const runScenarios = async (
  open: () => Promise<Stage>,
  scenarios: readonly Runnable[],
  options: RunOptions,
  tell: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  let stage: Stage | null = null;
  let before: Before = { records: 0, repeats: 0 };
  try {
    for (const scenario of scenarios) {
      if (stage === null) {
        stage = await open();
        before = { records: 0, repeats: 0 };
      }
      const outcome = await runScenario(stage, scenario, before, options);
      outcomes.push(outcome);
      tell(outcome);
      before = outcome.verdict;
      if (hasPassed(outcome)) continue;
      await stage.close();
      stage = null;
    }
  } finally {
    await stage?.close();
  }
  return outcomes;
};
