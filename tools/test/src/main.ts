import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { TOPICS } from '@mastery/event-schemas';
import { CURRICULUM_FILE } from '@mastery/oulad';
import {
  type Stack,
  buildApps,
  preflight,
  prepare,
  reportProblems,
  repositoryRoot,
  runCommand,
  runsFolder,
  startStack,
} from '@mastery/stack';
import { type Counts, closingLine, failureLines, forgetCounts, readCounts, sum } from './counts.ts';
import { CALLERS, type CallerPorts, STACK_VARIABLE, writeStackFile } from './stack-file.ts';

const OPTIONS = ['--unit', '--integration'];
const UNIT_COUNTS = '{apps,libs,tools}/*/test-results/unit.json';
const INTEGRATION_COUNTS = 'test-results/integration.json';

const say = (line: string) => {
  console.log(line);
};

/** Runs a Node.js program of the work tree to its end; true when it succeeded. */
const succeeds = (
  args: readonly string[],
  env: Record<string, string>,
  signal: AbortSignal,
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: repositoryRoot,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      signal,
    });
    child.on('error', reject);
    child.on('exit', (status) => resolve(status === 0));
  });

const NODE_OPTIONS = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  // kafkajs computes a negative time-out now and then; Node.js 24 complains about each.
  '--disable-warning=TimeoutNegativeWarning',
].join(' ');

const unitTests = async (signal: AbortSignal): Promise<Counts> => {
  for (const file of globSync(UNIT_COUNTS, { cwd: repositoryRoot })) {
    forgetCounts(join(repositoryRoot, file));
  }
  const nx = ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'test', '--parallel=2'];
  const env = { NX_DAEMON: 'false', NX_TUI: 'false', NODE_OPTIONS };
  const passed = await succeeds([...nx, '--outputStyle=static'], env, signal);
  return readCounts(UNIT_COUNTS, repositoryRoot, !passed);
};

const startCallers = async (stack: Stack): Promise<CallerPorts> => {
  const started = CALLERS.map(async (appId) => {
    const { ports } = await stack.addSidecar(appId);
    return [appId, ports.http] as const;
  });
  return Object.fromEntries(await Promise.all(started)) as unknown as CallerPorts;
};

const integrationTests = async (
  patterns: readonly string[],
  signal: AbortSignal,
): Promise<Counts> => {
  const programs = await prepare(say, { signal });
  buildApps(say);
  const runFolder = join(runsFolder, 'test');
  const stack = await startStack({
    programs,
    ports: 'free',
    runFolder,
    topics: TOPICS,
    curriculumFile: CURRICULUM_FILE,
    // Nobody waits a minute for what people may wait for.
    appEnv: { 'prediction-service': { POPULATION_PUBLISH_SECONDS: '2' } },
    progress: say,
    signal,
  });
  try {
    const file = join(runFolder, 'stack.json');
    writeStackFile(file, stack, await startCallers(stack));
    forgetCounts(join(repositoryRoot, INTEGRATION_COUNTS));
    const jest = ['node_modules/jest/bin/jest.js', '--config', 'jest.int.config.mjs', ...patterns];
    const passed = await succeeds(jest, { NODE_OPTIONS, [STACK_VARIABLE]: file }, signal);
    return readCounts(INTEGRATION_COUNTS, repositoryRoot, !passed);
  } finally {
    await stack.stop();
  }
};

/** `npm test [-- --unit | --integration] [-- path …]` */
const test = async (args: readonly string[], signal: AbortSignal): Promise<number> => {
  const unknown = args.find((arg) => arg.startsWith('--') && !OPTIONS.includes(arg));
  if (unknown !== undefined) {
    say(`npm test does not know ${unknown}. It knows: ${OPTIONS.join(', ')}, and paths of tests.`);
    return 64;
  }
  const problems = await preflight({ ports: [] });
  if (problems.length > 0) return reportProblems(problems);
  const patterns = args.filter((arg) => !arg.startsWith('--'));
  const counts: Counts[] = [];
  if (!args.includes('--integration')) counts.push(await unitTests(signal));
  if (!args.includes('--unit')) counts.push(await integrationTests(patterns, signal));
  const total = sum(counts);
  say(['', ...failureLines(total), closingLine(total)].join('\n'));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
};

await runCommand(test);
