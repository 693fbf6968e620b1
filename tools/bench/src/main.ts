import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOPICS } from '@mastery/event-schemas';
import { CURRICULUM_FILE } from '@mastery/oulad';
import {
  buildApps,
  preflight,
  prepare,
  reportProblems,
  runCommand,
  runsFolder,
  startStack,
} from '@mastery/stack';
import { type Effort, type StackGroup, bench, isOnStack } from './bench.ts';
import { channelRows } from './channel-rows.ts';
import { foldRows } from './fold-rows.ts';
import { load, thisMachine } from './machine.ts';
import { growthRows } from './growth-rows.ts';
import { GROUPS, parseOptions } from './options.ts';
import { type PipelineEffort, pipelineRows } from './pipeline/pipeline-rows.ts';
import { report } from './report.ts';
import type { Measured } from './scenario.ts';

const HELP = `npm run bench                 measures for about 15 minutes
npm run bench -- --quick      the same in eight, less exact
npm run bench -- --only NAME  a part: ${GROUPS.join(', ')}; may be repeated`;

const THOROUGH: Effort = { students: 24_000, seconds: 5, rounds: 5 };
const QUICK: Effort = { students: 8_000, seconds: 2, rounds: 3 };
const DRAIN: PipelineEffort = { students: 10_000, events: 3, rounds: 5 };
const QUICK_DRAIN: PipelineEffort = { students: 1_000, events: 5, rounds: 2 };
/** The limiter is on, and takes nothing away: how fast it refuses is not what is measured. */
const RATE_LIMITS = 'service=90000000';

const runFolder = join(runsFolder, 'bench');

const say = (line: string) => {
  console.log(line);
};

/** `npm run bench`: every scenario beside its baseline, on a stack on free ports; a table and a JSON file. */
const main = async (args: readonly string[], signal: AbortSignal): Promise<number> => {
  const options = parseOptions(args);
  if ('problem' in options) say(options.problem);
  if ('problem' in options || options.help) {
    say(HELP);
    return 'problem' in options ? 64 : 0;
  }
  const problems = await preflight({ ports: [] });
  if (problems.length > 0) return reportProblems(problems);
  const { groups } = options;
  const effort = options.quick ? QUICK : THOROUGH;
  const before = load();
  const all: Measured[] = [];
  if (groups.includes('fold')) {
    all.push({ rows: foldRows(effort.rounds), floors: [] });
    say('fold is measured');
  }
  if (groups.includes('growth')) {
    all.push(growthRows(effort.rounds));
    say('growth is measured');
  }
  if (groups.includes('channels')) {
    all.push({ rows: await channelRows(effort.rounds), floors: [] });
    say('channels is measured');
  }
  if (groups.includes('pipeline')) {
    const programs = await prepare(say, { signal });
    buildApps(say);
    all.push(await pipelineRows(programs, options.quick ? QUICK_DRAIN : DRAIN, say, signal));
    say('pipeline is measured');
  }
  const onStack = groups.filter(isOnStack);
  if (onStack.length > 0) all.push(...(await measureOnStack(onStack, effort, signal)));
  const measured = {
    rows: all.flatMap(({ rows }) => rows),
    floors: all.flatMap(({ floors }) => floors),
  };
  const machine = thisMachine(before);
  mkdirSync(runFolder, { recursive: true });
  const file = join(runFolder, 'measured.json');
  writeFileSync(file, JSON.stringify({ machine, ...measured }, null, 2));
  say(`\n${report(machine, measured)}\n\nThe same as JSON: ${file}`);
  return 0;
};

const measureOnStack = async (
  groups: readonly StackGroup[],
  effort: Effort,
  signal: AbortSignal,
): Promise<readonly Measured[]> => {
  const programs = await prepare(say, { signal });
  buildApps(say);
  const stack = await startStack({
    programs,
    ports: 'free',
    runFolder,
    topics: TOPICS,
    curriculumFile: CURRICULUM_FILE,
    apps: ['api-gateway', 'mastery-worker'],
    appEnv: { 'api-gateway': { RATE_LIMITS } },
    progress: say,
    signal,
  });
  try {
    return await bench(stack, groups, effort, say);
  } finally {
    await stack.stop();
  }
};

await runCommand(main);
