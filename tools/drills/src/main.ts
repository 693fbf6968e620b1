import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApps, preflight, prepare, reportProblems, runCommand } from '@mastery/stack';
import { readPages } from './page/pages.ts';
import { commitOf, runPage } from './run-page.ts';

/**
 * `npm run drills [-- --only name] [--keep]`: runs each procedure as it is written; with `--keep` what it said
 * becomes the kept output of the page.
 */
const drills = async (args: string[], signal: AbortSignal): Promise<number> => {
  const options = { only: { type: 'string' }, keep: { type: 'boolean' } } as const;
  const { only = '', keep = false } = parseArgs({ args, options }).values;
  const pages = readPages().filter(({ name }) => name.includes(only));
  if (pages.length === 0) {
    console.log(`No procedure's name contains ${only}.`);
    return 64;
  }
  const problems = await preflight({ ports: [] });
  if (problems.length > 0) return reportProblems(problems);
  const programs = await prepare(console.log, { signal });
  buildApps(console.log);
  let failed = 0;
  for (const page of pages) {
    const { status, output, seconds } = await runPage(page, programs, signal);
    console.log(output);
    console.log(
      `=== ${page.name}: ${status === 0 ? 'as written' : `FAILED (${status})`}, ${seconds} s`,
    );
    if (status !== 0) failed += 1;
    else if (keep) keepOutput(page.output, output, seconds);
  }
  console.log(`${pages.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
};

const keepOutput = (file: string, output: string, seconds: number): void => {
  mkdirSync(dirname(file), { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `Tried as written on ${day} at ${commitOf()}, in ${seconds} s.\n${output}`);
};

await runCommand((args, signal) => drills([...args], signal));
