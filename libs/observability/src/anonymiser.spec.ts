import { describe, expect, it } from '@jest/globals';
import { anonymiser } from './anonymiser.ts';

describe('an anonymiser', () => {
  it('has one stand-in per student and secret, which does not show the student', () => {
    const anonymise = anonymiser('secret');
    expect(anonymise('s-1')).toMatch(/^[0-9a-f]{16}$/);
    expect(anonymise('s-1')).toBe(anonymiser('secret')('s-1'));
    expect(anonymise('s-1')).not.toBe(anonymise('s-2'));
    expect(anonymise('s-1')).not.toBe(anonymiser('other')('s-1'));
  });
});
