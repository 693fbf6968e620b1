import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { SignJWT, generateKeyPair } from 'jose';
import { jwtKeys } from './keys.ts';
import { signToken } from './sign-token.ts';
import { createTokenVerifier } from './verify-token.ts';

const secretOf = (letter: string) => Buffer.from(letter.repeat(32)).toString('base64url');
const KEYS = `new:${secretOf('n')},old:${secretOf('o')}`;
const NOW = Date.UTC(2026, 0, 14, 12);
const SECONDS = NOW / 1_000;

const verifier = createTokenVerifier({ keys: jwtKeys.parse(KEYS), now: () => NOW });
const verify = async (token: string) => {
  const verdict = await verifier.verify(token);
  return verdict.kind === 'valid' ? verdict.principal : verdict.failure;
};

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token made by hand, so that it can be wrong in any way. */
const forge = (header: object, payload: unknown, secret = 'n'.repeat(32)) => {
  const signed = `${base64url(header)}.${base64url(payload)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
};
const HEADER = { alg: 'HS256', kid: 'new' };
const CLAIMS = { sub: 's-1', role: 'student', exp: SECONDS + 60 };

describe('a token verifier', () => {
  it('knows the caller by the claims of a valid token', async () => {
    expect(await verify(forge(HEADER, CLAIMS))).toEqual({
      subject: 's-1',
      role: 'student',
      cohorts: [],
    });
  });

  it('accepts every key by its kid, so that keys can be rotated', async () => {
    const token = forge({ alg: 'HS256', kid: 'old' }, CLAIMS, 'o'.repeat(32));
    expect(await verify(token)).toMatchObject({ subject: 's-1' });
  });

  it('keeps the cohorts of a teacher, and of nobody else', async () => {
    const cohorts = ['c-1', 'c-2'];
    expect(await verify(forge(HEADER, { ...CLAIMS, role: 'teacher', cohorts }))).toMatchObject({
      cohorts,
    });
    expect(await verify(forge(HEADER, { ...CLAIMS, cohorts }))).toMatchObject({ cohorts: [] });
  });

  it('keeps when the token of a teacher was issued, where it says so', async () => {
    const teacher = { ...CLAIMS, role: 'teacher', cohorts: ['c-1'] };
    expect(await verify(forge(HEADER, { ...teacher, iat: SECONDS }))).toMatchObject({
      issuedAt: SECONDS,
    });
    expect(await verify(forge(HEADER, teacher))).not.toHaveProperty('issuedAt');
    expect(await verify(forge(HEADER, { ...teacher, iat: 'today' }))).not.toHaveProperty('subject');
  });

  it('accepts what signToken signs', async () => {
    const token = await signToken({
      keys: KEYS,
      subject: 'ops',
      role: 'admin',
      expiresInSeconds: 60,
    });
    const current = createTokenVerifier({ keys: jwtKeys.parse(KEYS) });
    expect(await current.verify(token)).toMatchObject({ kind: 'valid' });
  });

  it.each([
    ['no signature at all', `${base64url({ alg: 'none', kid: 'new' })}.${base64url(CLAIMS)}.`],
    ['alg none with a signature', forge({ alg: 'none', kid: 'new' }, CLAIMS)],
    ['another HMAC', forge({ alg: 'HS512', kid: 'new' }, CLAIMS)],
    ['a list as alg', forge({ alg: ['HS256'], kid: 'new' }, CLAIMS)],
  ])('refuses an algorithm other than HS256: %s', async (_what, token) => {
    expect(await verify(token)).toBe('algorithm');
  });

  it('refuses RS256, whoever signed it', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const token = await new SignJWT({ role: 'admin' })
      .setProtectedHeader({ alg: 'RS256', kid: 'new' })
      .setSubject('ops')
      .setExpirationTime('1h')
      .sign(privateKey);
    expect(await verify(token)).toBe('algorithm');
  });

  it.each([
    ['unknown', { alg: 'HS256', kid: 'other' }],
    ['absent', { alg: 'HS256' }],
    ['not a string', { alg: 'HS256', kid: 1 }],
    ['a name that every object has', { alg: 'HS256', kid: '__proto__' }],
  ])('refuses a kid that is %s', async (_what, header) => {
    expect(await verify(forge(header, CLAIMS))).toBe('unknown-key');
  });

  it('refuses a signature by another secret', async () => {
    expect(await verify(forge(HEADER, CLAIMS, 'x'.repeat(32)))).toBe('signature');
  });

  it('refuses a key under the kid of another', async () => {
    expect(await verify(forge(HEADER, CLAIMS, 'o'.repeat(32)))).toBe('signature');
  });

  it('refuses a token from the second in which it expires', async () => {
    expect(await verify(forge(HEADER, { ...CLAIMS, exp: SECONDS }))).toBe('expired');
    expect(await verify(forge(HEADER, { ...CLAIMS, exp: SECONDS + 1 }))).toMatchObject({});
  });

  it('refuses a token before its nbf', async () => {
    expect(await verify(forge(HEADER, { ...CLAIMS, nbf: SECONDS + 1 }))).toBe('not-yet-valid');
  });

  it('takes tokens of the configured issuer for the configured audience only', async () => {
    const picky = createTokenVerifier({
      keys: jwtKeys.parse(KEYS),
      issuer: 'https://id.example.org',
      audience: 'mastery',
      now: () => NOW,
    });
    const good = { ...CLAIMS, iss: 'https://id.example.org', aud: ['mastery', 'other'] };
    const outcome = async (claims: object) => {
      const verdict = await picky.verify(forge(HEADER, claims));
      return verdict.kind === 'valid' ? 'valid' : verdict.failure;
    };
    expect(await outcome(good)).toBe('valid');
    expect(await outcome({ ...good, iss: 'https://id.example.com' })).toBe('issuer');
    expect(await outcome({ ...good, iss: undefined })).toBe('issuer');
    expect(await outcome({ ...good, aud: 'other' })).toBe('audience');
    expect(await outcome({ ...good, aud: undefined })).toBe('audience');
  });

  it.each([
    ['no exp', { sub: 's-1', role: 'student' }],
    ['an exp that is text', { ...CLAIMS, exp: '9999999999' }],
    ['no sub', { ...CLAIMS, sub: undefined }],
    ['an empty sub', { ...CLAIMS, sub: '' }],
    ['a sub of 65 characters', { ...CLAIMS, role: 'admin', sub: 'a'.repeat(65) }],
    ['a student whose sub is no student id', { ...CLAIMS, sub: 'a:b' }],
    ['no role', { ...CLAIMS, role: undefined }],
    ['an unknown role', { ...CLAIMS, role: 'root' }],
    ['a role that is a list', { ...CLAIMS, role: ['admin'] }],
    ['cohorts that are no list', { ...CLAIMS, role: 'teacher', cohorts: 'c-1' }],
    ['a cohort that is no name', { ...CLAIMS, role: 'teacher', cohorts: ['a b'] }],
  ])('refuses claims with %s', async (_what, payload) => {
    expect(await verify(forge(HEADER, payload))).toBe('claims');
  });

  it.each([
    ['nothing', ''],
    ['one word', 'token'],
    ['dots', '...'],
    ['no base64', '%%%.%%%.%%%'],
    ['a header that is a number', `${base64url(1)}.${base64url(CLAIMS)}.x`],
    ['a payload that is a list', forge(HEADER, [1])],
    ['a payload that is null', forge(HEADER, null)],
    ['an unknown critical header', forge({ ...HEADER, crit: ['x'], x: 1 }, CLAIMS)],
    ['an unencoded payload', forge({ ...HEADER, crit: ['b64'], b64: false }, CLAIMS)],
  ])('refuses %s without throwing', async (_what, token) => {
    expect(typeof (await verify(token))).toBe('string');
  });

  it('does not even look at a token over 8 KiB', async () => {
    expect(await verify(forge(HEADER, { ...CLAIMS, more: 'x'.repeat(8_192) }))).toBe('too-long');
  });
});
