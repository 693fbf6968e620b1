import { hasPassed, type Outcome } from './report.ts';
import type { Verdict } from './oracle/judge.ts';
import type { Done } from './scenarios/scenario.ts';

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

/** What a scenario runs on: it can say in the end whether all is well. */
interface Judging {
  judged(): Promise<Verdict>;
}

/** What a scenario is given. */
interface RunOn<Place> {
  readonly stage: Place;
  readonly prefix: string;
  readonly seed: number;
  readonly rounds: number;
}

/** A scenario for one kind of stage. */
export interface Runnable<Place> {
  readonly name: string;
  readonly run: (run: RunOn<Place>) => Promise<Done>;
}

/** Runs one scenario, waits until everything is settled, and asks the oracle about all that ever was. */
export const runScenario = async <Place extends Judging>(
  stage: Place,
  scenario: Runnable<Place>,
  before: Before,
  { seed, rounds }: RunOptions,
): Promise<Outcome> => {
  const since = performance.now();
  const prefix = `${scenario.name}-${before.records}`;
  const own = seedOf(`${seed} ${prefix}`);
  const done = await scenario.run({ stage, prefix, seed: own, rounds });
  const judged = await stage.judged();
  const verdict = { ...judged, problems: [...problemsOf(done), ...judged.problems] };
  return {
    name: scenario.name,
    seconds: (performance.now() - since) / 1_000,
    ...done,
    verdict,
    records: verdict.records - before.records,
    repeats: verdict.repeats - before.repeats,
  };
};

const problemsOf = ({ recoveries = [] }: Done): readonly string[] => {
  const never = recoveries.filter((took) => took === null).length;
  return never === 0 ? [] : [`never recovered × ${never}`];
};

/** Ids follow from the seed, and an id counts once: every scenario has a seed of its own (FNV-1a). */
const seedOf = (text: string): number =>
  Buffer.from(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5);

/** Runs scenarios one after the other on one stage; after one that fails, on a new one. */
export const runScenarios = async <Place extends Judging & { close(): Promise<void> }>(
  open: () => Promise<Place>,
  scenarios: readonly Runnable<Place>[],
  options: RunOptions,
  tell: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  let stage: Place | null = null;
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
