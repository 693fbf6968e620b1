import { describe, expect, it } from '@jest/globals';
import { causeInWords, patternInWords } from './causes.ts';

describe('why somebody struggles', () => {
  it('is said in plain words, with the topic and the day it was seen last', () => {
    const cause = { cause: 'failed_in_a_row', topic: 'loops', day: '2026-03-09' };
    expect(causeInWords(cause)).toBe(
      'Failed five times in a row in loops, last seen on 9 Mar 2026',
    );
  });

  it('is said without what it has not', () => {
    expect(causeInWords({ cause: 'low_score' })).toBe('Score below 50 %');
    expect(patternInWords('no_activity', null)).toBe('Was not active for a week');
  });

  it('is said by its name where the page is older than the engine', () => {
    expect(patternInWords('guesses_a_lot', 'loops')).toBe('guesses a lot in loops');
  });
});
