import { describe, expect, it } from '@jest/globals';
import { anonymiser } from './anonymiser.ts';
import { remembering } from './remembering.ts';

describe('an anonymiser', () => {
  it('has one stand-in per student and secret, which does not show the student', () => {
    const anonymise = anonymiser('secret');
    expect(anonymise('s-1')).toMatch(/^[0-9a-f]{16}$/);
    expect(anonymise('s-1')).toBe(anonymiser('secret')('s-1'));
    expect(anonymise('s-1')).not.toBe(anonymise('s-2'));
    expect(anonymise('s-1')).not.toBe(anonymiser('other')('s-1'));
  });

  it('may remember what it said, within bounds', () => {
    const asked: string[] = [];
    const anonymise = remembering((id) => {
      asked.push(id);
      return id.toUpperCase();
    }, 4);
    expect(['a', 'a', 'b', 'c', 'a', 'c'].map(anonymise)).toEqual(['A', 'A', 'B', 'C', 'A', 'C']);
    expect(asked).toEqual(['a', 'b', 'c']);
    for (const id of ['d', 'e', 'f', 'g', 'a']) anonymise(id);
    expect(asked.filter((id) => id === 'a')).toHaveLength(2);
  });
});
