import { describe, expect, it } from '@jest/globals';
import { type Outcome, hasPassed, isNoticed, report } from './report.ts';

const outcome = (faults: number, problems: readonly string[]): Outcome => ({
  name: 'kill-written',
  seconds: 1.25,
  faults,
  records: 400,
  repeats: 3,
  verdict: {
    records: 400,
    applied: 390,
    duplicates: 4,
    deadLetters: 6,
    students: 60,
    results: 500,
    repeats: 3,
    problems,
  },
});

describe('the report', () => {
  it('passes only what was broken and stayed right', () => {
    expect(hasPassed(outcome(5, []))).toBe(true);
    expect(hasPassed(outcome(0, []))).toBe(false);
    expect(hasPassed(outcome(5, ['result lost × 1: r1']))).toBe(false);
  });

  it('takes an error as noticed only when its fault happened', () => {
    expect(isNoticed(outcome(1, ['result lost × 1: r1']))).toBe(true);
    expect(isNoticed(outcome(1, []))).toBe(false);
    expect(isNoticed(outcome(0, ['never settled']))).toBe(false);
  });

  it('has a row for each scenario', () => {
    expect(report([outcome(5, [])]).at(-1)).toMatch(/kill-written \| 400 .*\| 5 .*\| holds/);
  });
});
