import { z } from 'zod';

/** A signing secret and the name by which tokens refer to it. */
export interface JwtKey {
  readonly kid: string;
  readonly secret: Uint8Array;
}

/** HS256 needs a secret at least as long as its hash. */
const MIN_SECRET_BYTES = 32;

const KEY = /^([A-Za-z0-9._-]{1,64}):([A-Za-z0-9_-]+)$/;

/**
 * The format of `JWT_KEYS`: `kid:base64url[,kid:base64url]`, several for rotation. Tokens are signed
 * with the first; all of them are accepted. The messages never repeat what was given.
 */
export const jwtKeys = z.string().transform((text, context): readonly JwtKey[] => {
  const keys = text.split(',').map((entry) => keyOf(entry.trim()));
  const fail = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const whole = keys.filter((key) => key !== undefined);
  if (whole.length < keys.length) return fail('must be kid:base64url[,kid:base64url]');
  if (whole.some(({ secret }) => secret.length < MIN_SECRET_BYTES)) {
    return fail(`every secret must have at least ${MIN_SECRET_BYTES} bytes`);
  }
  return new Set(whole.map(({ kid }) => kid)).size < whole.length
    ? fail('every kid must be there once')
    : whole;
});

const keyOf = (entry: string): JwtKey | undefined => {
  const [, kid, secret] = KEY.exec(entry) ?? [];
  return kid && secret ? { kid, secret: Buffer.from(secret, 'base64url') } : undefined;
};
