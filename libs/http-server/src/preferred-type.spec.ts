import { describe, expect, it } from '@jest/globals';
import { preferredType } from './preferred-type.ts';

describe('the content type of an answer', () => {
  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/x-ndjson', 'application/x-ndjson'],
    ['application/json;q=0.5, application/x-ndjson', 'application/x-ndjson'],
    ['application/x-ndjson;q=0.1, application/json', 'application/json'],
    ['application/x-ndjson;q=0', 'application/json'],
    ['image/png', 'application/json'],
    ['nonsense', 'application/json'],
  ])('for Accept: %s is %s', (accept, expected) => {
    const types = ['application/json', 'application/x-ndjson'] as const;
    expect(preferredType(accept === undefined ? {} : { accept }, types)).toBe(expected);
  });
});
