import { describe, expect, it } from '@jest/globals';
import { isUnchanged } from './if-none-match.ts';

describe('If-None-Match', () => {
  it.each([
    [undefined, false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
    ['', false],
  ])('%s against "a": %s', (header, unchanged) => {
    expect(isUnchanged(header, '"a"')).toBe(unchanged);
  });
});
