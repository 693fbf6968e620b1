import { MUTATIONS } from '../mutations/mutations.ts';
import type { JobDone } from './job.ts';
import { table } from './print.ts';
import { runJobs } from './run-jobs.ts';

/**
 * Puts each error into the worker and runs seeds until one fails; prints a table. True when every error was found
 * but those that the protocol is known to survive.
 */
export const runMutations = async (
  say: (line: string) => void,
  from: number,
  seeds: number,
): Promise<boolean> => {
  const done = new Map<string, JobDone>();
  const jobs = MUTATIONS.map(({ name }) => ({ from, seeds, mutation: name }));
  await runJobs(jobs, (each) => {
    done.set(each.job.mutation ?? '', each);
    return true;
  });
  const rows = MUTATIONS.map(({ name, what, survives }) => {
    const result = done.get(name);
    const failed = result?.failed ?? null;
    const invariant = failed?.findings[0]?.invariant ?? `not in ${result?.seeds ?? 0} seeds`;
    const found = failed === null ? '' : String(result?.seeds ?? '');
    return [name, what, found, failed === null && survives ? survives : invariant];
  });
  say(table(['mutation', 'what goes wrong', 'found after seeds', 'what did not hold'], rows));
  const missed = MUTATIONS.filter(
    ({ name, survives }) => survives === undefined && done.get(name)?.failed === null,
  );
  for (const { name } of missed) say(`Not found in ${seeds} seeds: ${name}`);
  return missed.length === 0;
};
