import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '../../..');

const failuresOf = ({ testFilePath, testExecError, testResults }) => {
  const file = relative(root, testFilePath);
  if (testExecError) return [`${file}: could not be run`];
  const failed = testResults.filter(({ status }) => status === 'failed');
  return failed.map(({ fullName }) => `${file}: ${fullName}`);
};

/** Writes how many tests passed, failed and were skipped, and which failed, so that runs can be added up into one line. */
export default class CountReporter {
  constructor(_globalConfig, options) {
    this.file = options.file;
  }

  onRunComplete(_contexts, results) {
    mkdirSync(dirname(this.file), { recursive: true });
    // A suite that could not even be loaded holds no tests: it counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const failures = results.testResults.flatMap(failuresOf);
    const counts = {
      passed: results.numPassedTests,
      failed,
      skipped: results.numPendingTests,
      failures,
    };
    writeFileSync(this.file, `${JSON.stringify(counts)}\n`);
  }
}
