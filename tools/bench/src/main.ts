import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOPICS } from '@mastery/event-schemas';
import { CURRICULUM_FILE } from '@mastery/oulad';
import {
  type Programs,
  buildApps,
  preflight,
  prepare,
  reportProblems,
  runCommand,
  runsFolder,
  startStack,
} from '@mastery/stack';
import { type Effort, type OwnGroup, type StackGroup, bench, isOnStack } from './bench.ts';
import { channelRows } from './channel-rows.ts';
import { foldRows } from './fold-rows.ts';
import { load, thisMachine } from './machine.ts';
import { growthRows } from './growth-rows.ts';
import { GROUPS, parseOptions } from './options.ts';
import { type LatencyEffort, latencyRows } from './latency/latency-rows.ts';
import { type PipelineEffort, pipelineRows } from './pipeline/pipeline-rows.ts';
import { profileRows } from './profile/profile-rows.ts';
import { report } from './report.ts';
import type { Measured } from './scenario.ts';
import { type StorageEffort, storageRows } from './storage/storage-rows.ts';

const HELP = `npm run bench                 measures for about 15 minutes
npm run bench -- --quick      the same in eight, less exact
npm run bench -- --only NAME  a part: ${GROUPS.join(', ')}; may be repeated`;

const THOROUGH: Effort = { students: 24_000, seconds: 5, rounds: 5 };
const QUICK: Effort = { students: 8_000, seconds: 2, rounds: 3 };
const DRAIN: PipelineEffort = { students: 10_000, events: 6, rounds: 3 };
const QUICK_DRAIN: PipelineEffort = { students: 2_000, events: 6, rounds: 1 };
const STEADY: LatencyEffort = { perSecond: 200, seconds: 60, students: 1_000, rounds: 3 };
const QUICK_PACE: LatencyEffort = { ...STEADY, seconds: 20, rounds: 2 };
const STORED: StorageEffort = { students: 2_000, events: 10 };
const QUICK_STORED: StorageEffort = { students: 500, events: 4 };
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
  for (const group of groups.filter((each) => !isOnStack(each))) {
    all.push(await OWN[group]({ ...options, effort }, signal));
    say(`${group} is measured`);
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

/** How thoroughly a part on its own measures. */
interface Thoroughness {
  readonly quick: boolean;
  readonly effort: Effort;
}

const OWN: Readonly<
  Record<OwnGroup, (how: Thoroughness, signal: AbortSignal) => Measured | Promise<Measured>>
> = {
  fold: ({ effort }) => ({ rows: foldRows(effort.rounds), floors: [] }),
  growth: ({ effort }) => growthRows(effort.rounds),
  channels: async ({ effort }) => ({ rows: await channelRows(effort.rounds), floors: [] }),
  pipeline: async ({ quick }, signal) =>
    pipelineRows(await programs(signal), quick ? QUICK_DRAIN : DRAIN, say, signal),
  profile: async ({ quick }, signal) =>
    profileRows(await programs(signal), quick ? QUICK_DRAIN : DRAIN, say, signal),
  latency: async ({ quick }, signal) =>
    latencyRows(await programs(signal), quick ? QUICK_PACE : STEADY, say, signal),
  storage: async ({ quick }, signal) =>
    storageRows(await programs(signal), quick ? QUICK_STORED : STORED, say, signal),
};

const programs = async (signal: AbortSignal): Promise<Programs> => {
  const prepared = await prepare(say, { signal });
  buildApps(say);
  return prepared;
};

const measureOnStack = async (
  groups: readonly StackGroup[],
  effort: Effort,
  signal: AbortSignal,
): Promise<readonly Measured[]> => {
  const stack = await startStack({
    programs: await programs(signal),
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
