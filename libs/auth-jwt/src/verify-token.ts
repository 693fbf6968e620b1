import type { Principal } from '@mastery/api-schemas';
import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { principalOf } from './claims.ts';
import type { JwtKey } from './keys.ts';

/** Why a token was refused: for the log, never for the client. */
export type TokenFailure =
  | 'too-long'
  | 'malformed'
  | 'algorithm'
  | 'unknown-key'
  | 'signature'
  | 'expired'
  | 'not-yet-valid'
  | 'issuer'
  | 'audience'
  | 'claims';

/** The verified caller, or why there is none. */
export type TokenVerdict =
  | {
      readonly kind: 'valid';
      readonly principal: Principal;
      /** The claim `exp`, milliseconds since the epoch. */
      readonly expiresAt: number;
    }
  | { readonly kind: 'invalid'; readonly failure: TokenFailure };

/** Verifies bearer tokens. */
export interface TokenVerifier {
  /** Never throws for what is in a token. */
  verify(token: string): Promise<TokenVerdict>;
}

/** The keys that sign, whose tokens are taken, and the clock for `exp` and `nbf`. */
export interface TokenVerifierOptions {
  readonly keys: readonly JwtKey[];
  /** What `iss` must be; anything, or nothing at all, unless given. */
  readonly issuer?: string | undefined;
  /** What `aud` must be or hold; anything, or nothing at all, unless given. */
  readonly audience?: string | undefined;
  readonly now?: () => number;
}

const ALGORITHM = 'HS256';
const MAX_TOKEN_BYTES = 8_192;

/** Creates the verifier: HS256 and nothing else, the key by `kid`, `exp` required, `nbf` honoured. */
export const createTokenVerifier = (options: TokenVerifierOptions): TokenVerifier => {
  const { keys, issuer, audience, now = Date.now } = options;
  const secrets = new Map(keys.map(({ kid, secret }) => [kid, secret]));
  const expected = { ...(issuer && { issuer }), ...(audience && { audience }) };
  return {
    verify: async (token) => {
      // A stranger's megabyte is not worth a hash.
      if (token.length > MAX_TOKEN_BYTES) return invalid('too-long');
      const header = headerOf(token);
      if (!header) return invalid('malformed');
      if (header.alg !== ALGORITHM) return invalid('algorithm');
      const secret = typeof header.kid === 'string' ? secrets.get(header.kid) : undefined;
      if (!secret) return invalid('unknown-key');
      try {
        const { payload } = await jwtVerify(token, secret, {
          ...expected,
          algorithms: [ALGORITHM],
          requiredClaims: ['exp'],
          currentDate: new Date(now()),
        });
        const principal = principalOf(payload);
        if (!principal || payload.exp === undefined) return invalid('claims');
        return { kind: 'valid', principal, expiresAt: payload.exp * 1_000 };
      } catch (error) {
        return invalid(failureOf(error));
      }
    },
  };
};

const invalid = (failure: TokenFailure): TokenVerdict => ({ kind: 'invalid', failure });

const headerOf = (token: string) => {
  try {
    return decodeProtectedHeader(token);
  } catch {
    return undefined;
  }
};

const FAILURE_OF_CLAIM: Readonly<Record<string, TokenFailure>> = {
  nbf: 'not-yet-valid',
  iss: 'issuer',
  aud: 'audience',
};

const failureOf = (error: unknown): TokenFailure => {
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return FAILURE_OF_CLAIM[error.claim] ?? 'claims';
  }
  if (error instanceof errors.JOSEError) return 'malformed';
  throw error;
};
