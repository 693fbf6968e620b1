import { simulate } from '../simulation/simulate.ts';
import type { Mutation } from '../mutations/mutation.ts';
import type { Fault } from '../world/faults.ts';
import { type JobDone, addUp } from './job.ts';
import { faultLine, findingLines } from './print.ts';
import { runJobs } from './run-jobs.ts';

/** Seeds that a thread takes at once. */
const CHUNK = 20;

/** Runs seeds on every core; prints the first that fails and how to run it again. True when all held. */
export const runSeeds = async (
  say: (line: string) => void,
  from: number,
  seeds: number,
  mutation: Mutation | null,
): Promise<boolean> => {
  const started = performance.now();
  const jobs = Array.from({ length: Math.ceil(seeds / CHUNK) }, (_, index) => ({
    from: from + index * CHUNK,
    seeds: Math.min(CHUNK, seeds - index * CHUNK),
    mutation: mutation?.name ?? null,
  }));
  const faults: Partial<Record<Fault, number>> = {};
  const failed: NonNullable<JobDone['failed']>[] = [];
  const sum = { seeds: 0, records: 0, steps: 0 };
  await runJobs(jobs, (done) => {
    sum.seeds += done.seeds;
    sum.records += done.records;
    sum.steps += done.steps;
    addUp(faults, done.faults);
    if (done.failed !== null) failed.push(done.failed);
    return done.failed === null;
  });
  const seconds = (performance.now() - started) / 1_000;
  const rate = Math.round(sum.seeds / seconds);
  say(
    `${sum.seeds} seeds, ${sum.records} records, ${sum.steps} steps in ${seconds.toFixed(1)} s: ${rate} seeds/s`,
  );
  say(`Faults: ${faultLine(faults)}.`);
  const [first] = failed.sort((a, b) => a.seed - b.seed);
  if (first === undefined) {
    say('Every invariant held in every seed.');
    return true;
  }
  say(`Seed ${first.seed} failed. Again, with its trace: ${replayOf(first.seed, mutation)}`);
  for (const line of findingLines(first.findings)) say(line);
  return false;
};

/** Runs one seed and prints the end of its trace. True when all held. */
export const replaySeed = async (
  say: (line: string) => void,
  seed: number,
  lines: number,
  mutation: Mutation | null,
): Promise<boolean> => {
  const report = await simulate(seed, { isTraced: true, mutation });
  for (const line of report.trace.slice(-lines)) say(line);
  say(
    `Seed ${seed}: ${report.records} records, ${report.steps} steps, trace ${report.hash.slice(0, 16)}.`,
  );
  say(`Faults: ${faultLine(report.faults)}.`);
  for (const line of findingLines(report.findings)) say(line);
  if (report.findings.length === 0) say('Every invariant held.');
  return report.findings.length === 0;
};

const replayOf = (seed: number, mutation: Mutation | null): string =>
  `npm run simulate -- --seed ${seed}${mutation === null ? '' : ` --mutation ${mutation.name}`}`;
