/** Who signs in. Services have no use for a page. */
export type Role = 'student' | 'teacher' | 'admin';

/** Who is signed in, as the token says. The gateway alone decides whether it counts. */
export interface Session {
  readonly token: string;
  readonly subject: string;
  readonly role: Role;
  readonly cohorts: readonly string[];
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** A token that can be used here, or why it cannot. */
export type TokenReading =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'expired'; readonly expiredAt: number }
  | { readonly kind: 'no-page-for-role'; readonly role: string };

const ROLES: readonly string[] = ['student', 'teacher', 'admin'] satisfies readonly Role[];

/**
 * Reads what a token claims, without believing it: only the gateway can check the signature.
 * @param now milliseconds since the epoch
 */
export const readToken = (text: string, now: number): TokenReading => {
  const token = text.trim().replace(/^Bearer\s+/i, '');
  const claims = claimsOf(token);
  if (!claims) return { kind: 'unreadable' };
  const { sub, role, exp, cohorts } = claims;
  if (typeof sub !== 'string' || typeof role !== 'string' || typeof exp !== 'number')
    return { kind: 'unreadable' };
  const expiresAt = exp * 1_000;
  if (expiresAt <= now) return { kind: 'expired', expiredAt: expiresAt };
  if (!isRole(role)) return { kind: 'no-page-for-role', role };
  return {
    kind: 'session',
    session: { token, subject: sub, role, cohorts: texts(cohorts), expiresAt },
  };
};

const isRole = (role: string): role is Role => ROLES.includes(role);

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const claimsOf = (
  token: string,
): Record<'sub' | 'role' | 'exp' | 'cohorts', unknown> | undefined => {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), byteOf);
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === 'object' && claims !== null ? (claims as never) : undefined;
  } catch {
    return undefined;
  }
};

const byteOf = (character: string): number => character.charCodeAt(0);
