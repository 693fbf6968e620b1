import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { closingLine, failureLines, readCounts, sum } from './counts.ts';

const folderWith = (...all: readonly object[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'counts-'));
  all.forEach((counts, index) => {
    writeFileSync(join(folder, `${index}.json`), JSON.stringify(counts));
  });
  return folder;
};

describe('the closing line of a test run', () => {
  it('adds up all runs', () => {
    const folder = folderWith(
      { passed: 3, failed: 0, skipped: 0, failures: [] },
      { passed: 4, failed: 1, skipped: 2, failures: ['a.spec.ts: a title'] },
    );
    const counts = readCounts('*.json', folder, true);
    expect(closingLine(counts)).toBe('7 passed, 1 failed, 2 skipped');
    expect(failureLines(counts)).toEqual(['failed: a.spec.ts: a title']);
  });

  it('counts a run that failed without a failed test as one failure', () => {
    const folder = folderWith({ passed: 3, failed: 0, skipped: 0, failures: [] });
    expect(closingLine(readCounts('*.json', folder, true))).toBe('3 passed, 1 failed');
  });

  it('is all zeros for no run', () => {
    expect(closingLine(sum([]))).toBe('0 passed, 0 failed');
  });
});
