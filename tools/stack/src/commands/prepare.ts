import { preflight } from '../preflight/preflight.ts';
import { reportProblems } from '../preflight/problem.ts';
import { prepare as prepareAll } from '../prepare/prepare.ts';
import { toConsole } from '../progress.ts';

/** Fetches and builds whatever the cache lacks, and starts nothing. */
export async function prepare(_args: readonly string[], signal: AbortSignal): Promise<number> {
  const problems = await preflight({ ports: [] });
  if (problems.length > 0) return reportProblems(problems);
  await prepareAll(toConsole, { signal });
  toConsole('Everything is prepared');
  return 0;
}
