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
import { type Effort, bench } from './bench.ts';
import { load, thisMachine } from './machine.ts';
import { report } from './report.ts';

const HELP = `npm run bench             measures for about six minutes
npm run bench -- --quick  the same in two, less exact`;

const THOROUGH: Effort = { students: 24_000, seconds: 5, rounds: 5 };
const QUICK: Effort = { students: 8_000, seconds: 2, rounds: 3 };
/** The limiter is on, and takes nothing away: how fast it refuses is not what is measured. */
const RATE_LIMITS = 'service=90000000';

const say = (line: string) => {
  console.log(line);
};

/** `npm run bench`: a stack on free ports, every scenario beside its baseline, a table and a JSON file. */
const main = async (args: readonly string[], signal: AbortSignal): Promise<number> => {
  const unknown = args.find((arg) => arg !== '--quick');
  if (unknown !== undefined) {
    if (unknown !== '--help') say(`npm run bench does not know ${unknown}.`);
    say(HELP);
    return unknown === '--help' ? 0 : 64;
  }
  const problems = await preflight({ ports: [] });
  if (problems.length > 0) return reportProblems(problems);
  const programs = await prepare(say, { signal });
  buildApps(say);
  const runFolder = join(runsFolder, 'bench');
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
    const before = load();
    const measured = await bench(stack, args.includes('--quick') ? QUICK : THOROUGH, say);
    const machine = thisMachine(before);
    mkdirSync(runFolder, { recursive: true });
    const file = join(runFolder, 'measured.json');
    writeFileSync(file, JSON.stringify({ machine, ...measured }, null, 2));
    say(`\n${report(machine, measured)}\n\nThe same as JSON: ${file}`);
    return 0;
  } finally {
    await stack.stop();
  }
};

await runCommand(main);
