import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';

/** How many tests passed, failed and were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Each failed test by its file and title. */
  readonly failures: readonly string[];
}

/** The sum of counts. */
export const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
      failures: [...total.failures, ...each.failures],
    }),
    { passed: 0, failed: 0, skipped: 0, failures: [] },
  );

/** The one line that a test run ends with. */
export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** What failed, a line each, so that it stands at the end of thousands of lines. */
export const failureLines = ({ failures }: Counts): readonly string[] =>
  failures.map((failure) => `failed: ${failure}`);

/** Reads the counts that the test runs wrote; a run that failed without a failed test counts as one. */
export const readCounts = (pattern: string, root: string, runFailed: boolean): Counts => {
  const files = globSync(pattern, { cwd: root });
  const total = sum(
    files.map((file) => JSON.parse(readFileSync(`${root}/${file}`, 'utf8')) as Counts),
  );
  return runFailed && total.failed === 0 ? { ...total, failed: 1 } : total;
};

/** Forgets the counts of an earlier run, so that a run which dies early cannot borrow them. */
export const forgetCounts = (file: string): void => {
  if (existsSync(file)) rmSync(file);
};
