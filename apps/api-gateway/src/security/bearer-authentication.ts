import { type TokenVerifier, bearerToken } from '@mastery/auth-jwt';
import type { Authenticate } from '@mastery/http-server';

/** JWT Validation: the bearer token of the `authorization` header. */
export const bearerAuthentication =
  (verifier: TokenVerifier): Authenticate =>
  async ({ authorization }) => {
    const token = bearerToken(authorization);
    if (token === undefined) return { kind: 'refused', reason: 'no-token' };
    const verdict = await verifier.verify(token);
    return verdict.kind === 'valid'
      ? { kind: 'authenticated', caller: verdict.principal }
      : { kind: 'refused', reason: verdict.failure };
  };
