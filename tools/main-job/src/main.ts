import { once } from 'node:events';
import { TOPICS } from '@mastery/event-schemas';
import { CURRICULUM_FILE } from '@mastery/oulad';
import {
  appNames,
  buildApps,
  defaultPorts,
  mainRunFolder,
  namedPorts,
  preflight,
  prepare,
  reportProblems,
  runCommand,
  startStack,
  stillRunning,
  telemetrySettings,
} from '@mastery/stack';
import { demoPeople } from './demo-people.ts';
import { runMainJob } from './job.ts';
import { registerCommitted } from './register-schemas.ts';
import { report } from './report.ts';
import { whereToLook } from './where-to-look.ts';

const HELP = `npm start            sets up, starts everything, sends the learner data, leaves it running
npm start -- --once  the same, then stops; exit status 0 only if every number adds up`;

const say = (line: string) => {
  console.log(line);
};

const start = async (args: readonly string[], signal: AbortSignal): Promise<number> => {
  const unknown = args.find((arg) => arg !== '--once');
  if (unknown !== undefined) {
    if (unknown !== '--help') say(`npm start does not know ${unknown}.`);
    say(HELP);
    return unknown === '--help' ? 0 : 64;
  }
  const running = stillRunning(mainRunFolder);
  if (running.length > 0) {
    say('It is running already, started in another terminal. Stop it first: npm run stop');
    return 78;
  }
  const problems = await preflight({ ports: namedPorts(defaultPorts, appNames) });
  if (problems.length > 0) return reportProblems(problems);
  const programs = await prepare(say, { signal });
  buildApps(say);
  const stack = await startStack({
    programs,
    topics: TOPICS,
    curriculumFile: CURRICULUM_FILE,
    telemetry: telemetrySettings(process.env),
    demo: demoPeople(),
    beforeApps: async ({ urls }) => {
      say(`Event schemas: ${await registerCommitted(urls.registry)} registered`);
    },
    progress: say,
    signal,
  });
  try {
    const figures = await runMainJob(stack, say, signal);
    const { lines, ok } = report(figures);
    lines.forEach(say);
    if (args.includes('--once')) return ok ? 0 : 1;
    (await whereToLook(stack, figures.one.mastery.student_id)).forEach(say);
    if (!signal.aborted) await once(signal, 'abort');
    return ok ? 0 : 1;
  } finally {
    await stack.stop();
    say('Everything is stopped.');
  }
};

await runCommand(start);
