import { writeFileSync } from 'node:fs';
import {
  type Programs,
  buildApps,
  preflight,
  prepare,
  reportProblems,
  runCommand,
} from '@mastery/stack';
import { DELIVERIES, deliveryReport, isDelivered, runDeliveries } from './deliveries/index.ts';
import type { DeliveryOutcome, DeliveryScenario } from './deliveries/delivery-scenario.ts';
import { type Options, parseOptions } from './options.ts';
import { type LinkScenario, LINK_SCENARIOS } from './links/link-scenario.ts';
import { openLinkStage } from './links/link-stage.ts';
import { TRIALS } from './mutations/mutations.ts';
import {
  type Outcome,
  hasPassed,
  isNoticed,
  linkReport,
  mutationReport,
  report,
} from './report.ts';
import { runScenarios } from './run-scenario.ts';
import { SCENARIOS } from './scenarios/index.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { isSteady, soak, soakReport } from './soak/soak.ts';
import { openStage } from './stage/stage.ts';

const say = (line: string) => {
  console.log(line);
};

const tell = (outcome: Outcome) => {
  const { name, seconds, records, faults, verdict, recoveries } = outcome;
  const took = recoveries?.map((ms) => (ms === null ? 'never' : `${(ms / 1_000).toFixed(1)} s`));
  const recovered = took === undefined ? '' : `, as before after ${took.join(', ')}`;
  const result = hasPassed(outcome) ? 'the oracle finds nothing wrong' : 'BROKEN';
  say(
    `${name}: ${records} events, ${faults} faults, ${seconds.toFixed(1)} s${recovered}: ${result}`,
  );
  for (const problem of verdict.problems) say(`  ${problem}`);
};

const tellDelivery = ({ name, problems }: DeliveryOutcome) => {
  say(`${name}: ${problems.length === 0 ? 'nothing lost, nothing doubled' : 'BROKEN'}`);
  for (const problem of problems) say(`  ${problem}`);
};

/** What is to run. */
interface Chosen {
  readonly scenarios: readonly Scenario[];
  readonly links: readonly LinkScenario[];
  readonly deliveries: readonly DeliveryScenario[];
}

const choose = ({ only, mutations }: Options): Chosen => {
  const isChosen = ({ name }: { readonly name: string }) =>
    only.some((part) => name.includes(part));
  return {
    scenarios: (mutations ? TRIALS : SCENARIOS).filter(isChosen),
    links: mutations ? [] : LINK_SCENARIOS.filter(isChosen),
    deliveries: mutations ? [] : DELIVERIES.filter(isChosen),
  };
};

const run = async (
  programs: Programs,
  { scenarios, links, deliveries }: Chosen,
  options: Options,
  signal: AbortSignal,
): Promise<number> => {
  const open = () => openStage(programs, 'faults', signal);
  const outcomes = await runScenarios(open, scenarios, options, tell);
  if (options.mutations) {
    mutationReport(outcomes).forEach(say);
    return outcomes.every(isNoticed) ? 0 : 1;
  }
  const openLinks = () => openLinkStage({ programs, name: 'links', signal, progress: say });
  const linked = await runScenarios(openLinks, links, options, tell);
  const delivered = await runDeliveries(programs, deliveries, options, signal, tellDelivery);
  if (outcomes.length > 0) report(outcomes).forEach(say);
  if (linked.length > 0) linkReport(linked).forEach(say);
  if (delivered.length > 0) deliveryReport(delivered).forEach(say);
  keep(options, { scenarios: [...outcomes, ...linked], delivered });
  return [...outcomes, ...linked].every(hasPassed) && delivered.every(isDelivered) ? 0 : 1;
};

const keep = ({ json, seed, rounds }: Options, what: object) => {
  if (json === null) return;
  const all = { at: new Date().toISOString(), seed, rounds, ...what };
  writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
};

/** `npm run faults [-- --only name] [--list] [--mutations] [--soak 20m] [--rounds n] [--seed n] [--json file]` */
const faults = async (args: readonly string[], signal: AbortSignal): Promise<number> => {
  const options = parseOptions(args);
  if ('problem' in options) {
    say(options.problem);
    return 64;
  }
  const chosen = choose(options);
  const all = [...chosen.scenarios, ...chosen.links, ...chosen.deliveries];
  if (options.list) {
    for (const { name, what } of all) say(`${name.padEnd(36)} ${what}`);
    return 0;
  }
  if (all.length === 0) {
    say(`No name contains ${options.only.join(' or ')}; see --list.`);
    return 64;
  }
  const problems = await preflight({ ports: [] });
  if (problems.length > 0) return reportProblems(problems);
  const programs = await prepare(say, { signal });
  buildApps(say);
  if (options.soakMs === null) return run(programs, chosen, options, signal);
  const { seed, soakMs: forMs } = options;
  const soaked = await soak(programs, { seed, forMs }, signal, say);
  soakReport(soaked).forEach(say);
  keep(options, { soaked });
  return isSteady(soaked) ? 0 : 1;
};

await runCommand(faults);
