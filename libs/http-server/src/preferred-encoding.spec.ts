import { describe, expect, it } from '@jest/globals';
import { preferredEncoding } from './preferred-encoding.ts';

describe('the compression of an answer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['*', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['zstd', 'identity'],
  ])('for Accept-Encoding: %s is %s', (accepted, expected) => {
    const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
    expect(preferredEncoding(headers)).toBe(expected);
  });
});
