import { createHmac } from 'node:crypto';

/** A key that a gateway knows, so that a forged token differs from a good one in one thing alone. */
export interface SigningKey {
  readonly kid: string;
  readonly secret: string | Uint8Array;
}

/** Makes a token by hand, so that it can be wrong in any way; header and secret are the key's unless given. */
export type Forge = (claims: unknown, header?: unknown, secret?: SigningKey['secret']) => string;

const part = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A forge of tokens, for tests. */
export const createForge =
  (key: SigningKey): Forge =>
  (claims, header = { alg: 'HS256', kid: key.kid }, secret = key.secret) => {
    const signed = `${part(header)}.${part(claims)}`;
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  };

/** The first key of `JWT_KEYS` (`kid:base64url[,kid:base64url]`). */
export const firstKey = (keys: string): SigningKey => {
  const [kid = '', secret = ''] = keys.split(',', 1).join('').split(':');
  return { kid, secret: Buffer.from(secret, 'base64url') };
};
