import { writeFileSync } from 'node:fs';
import { buildApps, preflight, prepare, reportProblems, runCommand } from '@mastery/stack';
import { DELIVERIES, deliveryReport, isDelivered, runDeliveries } from './deliveries/index.ts';
import type { DeliveryOutcome } from './deliveries/delivery-scenario.ts';
import { parseOptions } from './options.ts';
import { LINK_SCENARIOS } from './links/link-scenario.ts';
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

/** `npm run faults [-- --only name] [--list] [--mutations] [--rounds n] [--seed n] [--json file]` */
const faults = async (args: readonly string[], signal: AbortSignal): Promise<number> => {
  const options = parseOptions(args);
  if ('problem' in options) {
    say(options.problem);
    return 64;
  }
  const all = options.mutations ? TRIALS : SCENARIOS;
  const isChosen = ({ name }: { readonly name: string }) =>
    options.only.some((part) => name.includes(part));
  const chosen = all.filter(isChosen);
  const links = options.mutations ? [] : LINK_SCENARIOS.filter(isChosen);
  const deliveries = options.mutations ? [] : DELIVERIES.filter(isChosen);
  if (options.list) {
    for (const { name, what } of [...chosen, ...links, ...deliveries])
      say(`${name.padEnd(36)} ${what}`);
    return 0;
  }
  if (chosen.length + links.length + deliveries.length === 0) {
    say(`No name contains ${options.only.join(' or ')}; see --list.`);
    return 64;
  }
  const problems = await preflight({ ports: [] });
  if (problems.length > 0) return reportProblems(problems);
  const programs = await prepare(say, { signal });
  buildApps(say);
  const open = () => openStage(programs, 'faults', signal);
  const outcomes = await runScenarios(open, chosen, options, tell);
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
  if (options.json !== null) {
    const all = {
      at: new Date().toISOString(),
      options,
      scenarios: [...outcomes, ...linked],
      delivered,
    };
    writeFileSync(options.json, `${JSON.stringify(all, null, 2)}\n`);
  }
  return [...outcomes, ...linked].every(hasPassed) && delivered.every(isDelivered) ? 0 : 1;
};

await runCommand(faults);
