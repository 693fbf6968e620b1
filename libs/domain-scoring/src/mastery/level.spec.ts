import { describe, expect, it } from '@jest/globals';
import { levelOf, nextLevel } from './level.ts';

describe('levels', () => {
  it.each([
    [0, 'beginner'],
    [0.3999, 'beginner'],
    [0.4, 'developing'],
    [0.6, 'competent'],
    [0.75, 'proficient'],
    [0.9, 'expert'],
    [1, 'expert'],
  ])('%d is %s', (score, expected) => {
    expect(levelOf(score)).toBe(expected);
  });

  it('is reached at the edge and lost only 0.02 below it', () => {
    expect(nextLevel('competent', 0.75)).toBe('proficient');
    expect(nextLevel('proficient', 0.735)).toBe('proficient');
    expect(nextLevel('proficient', 0.729)).toBe('competent');
  });

  it('falls through several levels at once, keeping the one whose edge is near', () => {
    expect(nextLevel('expert', 0.59)).toBe('competent');
    expect(nextLevel('expert', 0.3)).toBe('beginner');
  });
});
