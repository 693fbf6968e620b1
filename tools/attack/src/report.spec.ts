import { describe, expect, it } from '@jest/globals';
import { type Outcome, closingLine, countsOf, page, told } from './report.ts';
import { tally } from './scenario.ts';

const checkOf = (what: string, ...seen: (string | null)[]) => {
  const check = tally(what);
  seen.forEach((each) => check.tried(each));
  return check.check('1 ms');
};
const outcome = (...checks: Outcome['checks']): Outcome => ({
  name: 'tokens',
  what: 'Hostile JWTs',
  seconds: 1,
  checks,
});

describe('the report of an attack', () => {
  it('counts as passed only what was tried and let nothing through', () => {
    const run = [outcome(checkOf('a', null, null), checkOf('b', null, 'got in'), checkOf('c'))];
    expect(countsOf(run)).toEqual({ passed: 1, failed: 2, tries: 4 });
    expect(closingLine(run)).toBe('1 passed, 2 failed');
  });

  it('tells what got through, on the screen and on the page', () => {
    const run = outcome(checkOf('b', 'got | in'));
    expect(told(run).join('\n')).toContain('BROKEN 1 times; 1 ms\n      got | in');
    expect(page([run], ['a fact'])).toContain('- **b**: got | in');
    expect(page([run], [])).toMatch(/\| b +\| 1 +\| BROKEN 1 times \| 1 ms +\|/);
  });
});
