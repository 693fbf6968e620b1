import { createHmac } from 'node:crypto';

/** The secret and the name of the key that the test gateway knows. */
export const TEST_KEY = { kid: 'test', secret: 'k'.repeat(32) };

const part = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A token made by hand, so that it can be wrong in any way. */
export const forgeToken = (
  claims: unknown,
  header: unknown = { alg: 'HS256', kid: TEST_KEY.kid },
  secret: string = TEST_KEY.secret,
): string => {
  const signed = `${part(header)}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
};
