import { describe, expect, it } from '@jest/globals';
import { daprTokenAuthentication } from './dapr-token.ts';

describe('the token of a sidecar', () => {
  const authenticate = daprTokenAuthentication('a-long-enough-token');

  it('lets the sidecar in as a service', () => {
    expect(authenticate({ 'dapr-api-token': 'a-long-enough-token' })).toEqual({
      kind: 'authenticated',
      caller: { subject: 'sidecar', role: 'service', cohorts: [] },
    });
  });

  it.each([
    ['absent', {}],
    ['empty', { 'dapr-api-token': '' }],
    ['shorter', { 'dapr-api-token': 'a-long' }],
    ['another', { 'dapr-api-token': 'b-long-enough-token' }],
    ['there twice', { 'dapr-api-token': ['a-long-enough-token', 'a-long-enough-token'] }],
    ['a bearer token', { authorization: 'Bearer a-long-enough-token' }],
  ])('keeps out whoever shows one that is %s', (_what, headers) => {
    expect(authenticate(headers)).toMatchObject({ kind: 'refused' });
  });
});
