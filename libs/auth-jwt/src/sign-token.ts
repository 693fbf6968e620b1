import type { Role } from '@mastery/api-schemas';
import { SignJWT } from 'jose';
import { type JwtKey, jwtKeys } from './keys.ts';

/** Whom a token is to speak for, and how long. */
export interface TokenRequest {
  /** `JWT_KEYS`, as text or read; the first key signs. */
  readonly keys: string | readonly JwtKey[];
  readonly subject: string;
  readonly role: Role;
  readonly cohorts?: readonly string[];
  readonly expiresInSeconds: number;
}

/**
 * Signs a token: the counterpart of the verifier for local use, by the launcher and by tests. In
 * production an identity provider that shares the keys does this.
 * @throws ZodError when the keys are not valid
 */
export const signToken = async (request: TokenRequest): Promise<string> => {
  const [key] = typeof request.keys === 'string' ? jwtKeys.parse(request.keys) : request.keys;
  if (!key) throw new Error('no key to sign with');
  const { subject, role, cohorts, expiresInSeconds } = request;
  return new SignJWT({ role, ...(cohorts && { cohorts }) })
    .setProtectedHeader({ alg: 'HS256', kid: key.kid, typ: 'JWT' })
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1_000) + expiresInSeconds)
    .sign(key.secret);
};
