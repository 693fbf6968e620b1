import { describe, expect, it } from '@jest/globals';
import { retryAfterMs } from './retry-after.ts';

const now = Date.parse('2026-03-10T12:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['seconds', '120', 120_000],
    ['no time at all', '0', 0],
    ['a date', 'Tue, 10 Mar 2026 12:01:30 GMT', 90_000],
    ['a date that has passed', 'Tue, 10 Mar 2026 11:00:00 GMT', 0],
    ['a day at most', '999999999', 86_400_000],
    ['a day at most, by date', 'Tue, 10 Mar 2099 12:00:00 GMT', 86_400_000],
    ['the first of several', ['5', '10'], 5_000],
  ])('says %s', (_what, header, delay) => expect(retryAfterMs(header, now)).toBe(delay));

  it.each([undefined, '', 'soon', '-5', '1.5', 'NaN', '1e9', '2026-03-10'])(
    'says nothing that can be read: %s',
    (header) => expect(retryAfterMs(header, now)).toBeUndefined(),
  );
});
