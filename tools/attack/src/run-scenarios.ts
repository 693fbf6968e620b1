import { type Attempt, type Scenario, tally } from './scenario.ts';
import type { Outcome } from './report.ts';

/** Runs scenarios one after the other; one that throws is a check that did not hold. */
export const runScenarios = async (
  scenarios: readonly Scenario[],
  attempt: Attempt,
  tell: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const scenario of scenarios) {
    const outcome = await runScenario(scenario, attempt);
    outcomes.push(outcome);
    tell(outcome);
  }
  return outcomes;
};

/** Runs one scenario. */
export const runScenario = async (
  { name, what, run }: Scenario,
  attempt: Attempt,
): Promise<Outcome> => {
  const since = performance.now();
  const checks = await run(attempt).catch((error: unknown) => {
    const ended = tally('the scenario comes to its end');
    ended.tried(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return [ended.check()];
  });
  return { name, what, seconds: (performance.now() - since) / 1_000, checks };
};
