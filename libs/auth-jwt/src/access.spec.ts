import { describe, expect, it } from '@jest/globals';
import type { Role } from '@mastery/api-schemas';
import { EVERY_STUDENT, NO_STUDENT, mayRead } from './access.ts';
import { bearerToken } from './bearer-token.ts';

const caller = (role: Role, subject = 's-1') => ({ role, subject, cohorts: [] });

describe('access to a student', () => {
  it('is a student’s own only', async () => {
    expect(await mayRead(caller('student'), 's-1', EVERY_STUDENT)).toBe('allowed');
    expect(await mayRead(caller('student'), 's-2', EVERY_STUDENT)).toBe('forbidden');
    expect(await mayRead(caller('student'), 'S-1', EVERY_STUDENT)).toBe('forbidden');
  });

  it('is a teacher’s as far as the scope admits', async () => {
    expect(await mayRead(caller('teacher'), 's-2', EVERY_STUDENT)).toBe('allowed');
    expect(await mayRead(caller('teacher'), 's-2', NO_STUDENT)).toBe('forbidden');
  });

  it('is not a teacher’s because the subject happens to be the same', async () => {
    expect(await mayRead(caller('teacher', 's-1'), 's-1', NO_STUDENT)).toBe('forbidden');
  });

  it.each(['admin', 'service'] as const)('is open to %s', async (role) => {
    expect(await mayRead(caller(role), 's-2', NO_STUDENT)).toBe('allowed');
  });
});

describe('the authorization header', () => {
  it.each([
    ['Bearer abc', 'abc'],
    ['bearer  abc', 'abc'],
    ['Basic abc', undefined],
    ['Bearer', undefined],
    ['Bearer a b', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j carries the token %j', (header, token) => {
    expect(bearerToken(header)).toBe(token);
  });
});
