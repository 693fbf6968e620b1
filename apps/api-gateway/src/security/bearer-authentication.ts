import {
  type JwtKey,
  type TokenVerifier,
  bearerToken,
  createTokenVerifier,
  rememberingTokens,
} from '@mastery/auth-jwt';
import type { Authenticate } from '@mastery/http-server';

/** Whose tokens are taken, under the names of the settings. */
export interface TokenSettings {
  readonly JWT_KEYS: readonly JwtKey[];
  readonly JWT_ISSUER?: string | undefined;
  readonly JWT_AUDIENCE?: string | undefined;
}

/** Verifies tokens as configured, each once until it expires. */
export const createVerifier = (settings: TokenSettings): TokenVerifier =>
  rememberingTokens(
    createTokenVerifier({
      keys: settings.JWT_KEYS,
      issuer: settings.JWT_ISSUER,
      audience: settings.JWT_AUDIENCE,
    }),
  );

/** JWT Validation: the bearer token of the `authorization` header. */
export const bearerAuthentication =
  (verifier: TokenVerifier): Authenticate =>
  async ({ authorization }) => {
    const token = bearerToken(authorization);
    if (token === undefined) return { kind: 'refused', reason: 'no-token' };
    const verdict = await verifier.verify(token);
    return verdict.kind === 'valid'
      ? { kind: 'authenticated', caller: verdict.principal, expiresAt: verdict.expiresAt }
      : { kind: 'refused', reason: verdict.failure };
  };
