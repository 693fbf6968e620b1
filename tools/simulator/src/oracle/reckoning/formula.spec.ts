import { describe, expect, it } from '@jest/globals';
import { levelAfter, scoreOf } from './formula.ts';

describe("the oracle's own formula", () => {
  it('comes to what the contract works out as an example', () => {
    const score = scoreOf({ completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 });
    expect(score).toBeCloseTo(0.862, 10);
    expect(levelAfter(null, score, 3)).toBe('proficient');
  });

  it('leaves out what there is no evidence for', () => {
    expect(scoreOf({})).toBeNull();
    expect(scoreOf({ quiz: 0.5 })).toBe(0.5);
    expect(scoreOf({ completion: 1, consistency: 0 })).toBeCloseTo(0.8, 10);
  });

  it('gives no level below three pieces, and holds one a little below its edge', () => {
    expect(levelAfter(null, 0.8, 2)).toBeNull();
    expect(levelAfter('proficient', 0.735, 9)).toBe('proficient');
    expect(levelAfter('proficient', 0.729, 9)).toBe('competent');
    expect(levelAfter('proficient', 0.585, 9)).toBe('competent');
  });
});
