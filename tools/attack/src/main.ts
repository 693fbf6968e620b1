import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { buildApps, preflight, prepare, reportProblems, runCommand } from '@mastery/stack';
import { type Options, parseOptions } from './options.ts';
import { closingLine, countsOf, page, summary, told } from './report.ts';
import { runScenarios } from './run-scenarios.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';
import { type OpenTarget, openTarget } from './target/open-target.ts';

const say = (line: string) => {
  console.log(line);
};

/** Somebody's own installation, whose keys stand in the environment, or a stack that is started for this. */
const open = async ({ gateway }: Options, signal: AbortSignal): Promise<OpenTarget> => {
  if (gateway !== undefined) {
    const keys = process.env['JWT_KEYS'] ?? '';
    return { target: { gateway, keys }, close: () => Promise.resolve() };
  }
  const programs = await prepare(say, { signal });
  buildApps(say);
  return openTarget(programs, signal);
};

const chosenFrom = ({ only, gateway }: Options): readonly Scenario[] =>
  SCENARIOS.filter(({ name }) => only.some((part) => name.includes(part))).filter(
    ({ needs }) => gateway === undefined || needs === 'gateway',
  );

const attackAll = async (
  chosen: readonly Scenario[],
  options: Options,
  signal: AbortSignal,
): Promise<number> => {
  const opened = await open(options, signal);
  try {
    const { seed, brief } = options;
    const outcomes = await runScenarios(
      chosen,
      { target: opened.target, how: { seed, brief } },
      (outcome) => {
        told(outcome).forEach(say);
      },
    );
    summary(outcomes).forEach(say);
    const facts = [
      `${new Date().toISOString().slice(0, 10)}, Node.js ${process.versions.node}, ${cpus().length} processors`,
      `seed ${seed}, ${options.gateway === undefined ? 'a local stack of real servers' : 'an installation by its gateway'}`,
    ];
    if (options.report !== undefined) writeFileSync(options.report, page(outcomes, facts));
    say(`\n${closingLine(outcomes)}`);
    return countsOf(outcomes).failed === 0 ? 0 : 1;
  } finally {
    await opened.close();
  }
};

/** `npm run attack [-- --only name] [--list] [--brief] [--seed n] [--report FILE] [--gateway URL]` */
const attack = async (args: readonly string[], signal: AbortSignal): Promise<number> => {
  const options = parseOptions(args);
  if ('problem' in options) {
    say(options.problem);
    return 64;
  }
  const chosen = chosenFrom(options);
  if (options.list) {
    for (const { name, needs, what } of chosen)
      say(`${name.padEnd(12)} ${needs.padEnd(8)} ${what}`);
    return 0;
  }
  if (chosen.length === 0) {
    say(`Nothing here is called ${options.only.join(' or ')}; see --list.`);
    return 64;
  }
  if (options.gateway !== undefined && process.env['JWT_KEYS'] === undefined) {
    say('An installation of your own needs its JWT_KEYS in the environment: see docs/attack.md.');
    return 64;
  }
  const problems = options.gateway === undefined ? await preflight({ ports: [] }) : [];
  if (problems.length > 0) return reportProblems(problems);
  return attackAll(chosen, options, signal);
};

await runCommand(attack);
