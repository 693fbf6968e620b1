import { describe, expect, it } from '@jest/globals';
import { bearerAuthentication } from './bearer-authentication.ts';

const PRINCIPAL = { subject: 's-1', role: 'student', cohorts: [] } as const;
const authenticate = bearerAuthentication({
  verify: (token) =>
    Promise.resolve(
      token === 'good'
        ? { kind: 'valid', principal: PRINCIPAL, expiresAt: 1 }
        : { kind: 'invalid', failure: 'expired' },
    ),
});

describe('JWT validation', () => {
  it('knows the caller by a valid bearer token', async () => {
    expect(await authenticate({ authorization: 'Bearer good' })).toEqual({
      kind: 'authenticated',
      caller: PRINCIPAL,
      expiresAt: 1,
    });
  });

  it.each([
    [{}, 'no-token'],
    [{ authorization: 'Basic good' }, 'no-token'],
    [{ authorization: 'good' }, 'no-token'],
    [{ authorization: 'Bearer bad' }, 'expired'],
  ])('refuses %j', async (headers, reason) => {
    expect(await authenticate(headers)).toEqual({ kind: 'refused', reason });
  });
});
