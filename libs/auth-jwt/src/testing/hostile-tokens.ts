import { createForge, type SigningKey } from './forge-token.ts';

/**
 * Authorization headers that each would be admin if they were believed (RFC 8725 and what people try), by what is wrong with
 * them. @param key one that the gateway knows @param now seconds
 */
export const hostileTokens = (key: SigningKey, now: number): Readonly<Record<string, string>> => ({
  ...brokenForms(key, now),
  ...wrongHeaders(key, now),
  ...wrongClaims(key, now),
});

const bearer = (token: string) => `Bearer ${token}`;

const forgery = (key: SigningKey, now: number) => {
  const IN_AN_HOUR = now + 3_600;
  const CLAIMS = { sub: 'ops', role: 'admin', exp: IN_AN_HOUR };
  const HEADER = { alg: 'HS256', kid: key.kid };
  const forgeToken = createForge(key);
  const good = forgeToken(CLAIMS);
  const [header = '', payload = '', signature = ''] = good.split('.');
  const claims = (more: object) => forgeToken({ ...CLAIMS, ...more });
  const headed = (more: object) => forgeToken(CLAIMS, { ...HEADER, ...more });
  return {
    IN_AN_HOUR,
    CLAIMS,
    HEADER,
    forgeToken,
    good,
    header,
    payload,
    signature,
    claims,
    headed,
  };
};

const brokenForms = (key: SigningKey, now: number) => {
  const { CLAIMS, forgeToken, good, header, payload, signature } = forgery(key, now);
  return {
    'no scheme': good,
    'another scheme': `Basic ${good}`,
    'no token': 'Bearer',
    'an empty token': 'Bearer ',
    'two tokens': `Bearer ${good} ${good}`,
    'a token in quotes': `Bearer "${good}"`,
    'one part': bearer(header),
    'two parts': bearer(`${header}.${payload}`),
    'four parts': bearer(`${good}.${signature}`),
    'five parts, as if encrypted': bearer(`${good}.${signature}.${signature}`),
    'an empty signature': bearer(`${header}.${payload}.`),
    'an empty payload': bearer(`${header}..${signature}`),
    'an empty header': bearer(`.${payload}.${signature}`),
    'only dots': bearer('..'),
    'a signature cut short': bearer(`${header}.${payload}.${signature.slice(0, -2)}`),
    'a signature with more behind it': bearer(`${header}.${payload}.${signature}AAAA`),
    'another payload under the signature': bearer(
      `${header}.${forgeToken({ ...CLAIMS, sub: 'me' }).split('.')[1] ?? ''}.${signature}`,
    ),
    'a payload that is text': bearer(forgeToken('admin')),
    'a payload that is null': bearer(forgeToken(null)),
    'a payload that is a list': bearer(forgeToken([CLAIMS])),
    'a payload that is a number': bearer(forgeToken(1)),
    'a header that is text': bearer(forgeToken(CLAIMS, 'HS256')),
    'a header that is null': bearer(forgeToken(CLAIMS, null)),
  };
};

const wrongHeaders = (key: SigningKey, now: number) => {
  const { CLAIMS, HEADER, forgeToken, headed } = forgery(key, now);
  return {
    'alg none': bearer(`${forgeToken(CLAIMS, { alg: 'none' }).split('.', 2).join('.')}.`),
    'alg None': bearer(headed({ alg: 'None' })),
    'alg nOnE under a known key': bearer(headed({ alg: 'nOnE' })),
    'no alg': bearer(headed({ alg: undefined })),
    'alg in lower case': bearer(headed({ alg: 'hs256' })),
    'alg as a list': bearer(headed({ alg: ['HS256'] })),
    'alg HS384': bearer(headed({ alg: 'HS384' })),
    'alg HS512': bearer(headed({ alg: 'HS512' })),
    'alg RS256': bearer(headed({ alg: 'RS256' })),
    'alg ES256': bearer(headed({ alg: 'ES256' })),
    'alg dir': bearer(headed({ alg: 'dir', enc: 'A128GCM' })),
    'no kid': bearer(headed({ kid: undefined })),
    'an unknown kid': bearer(headed({ kid: 'other' })),
    'an empty kid': bearer(headed({ kid: '' })),
    'a kid that is a path': bearer(headed({ kid: '../../../../dev/null' })),
    'a kid that asks a database': bearer(headed({ kid: "x' UNION SELECT 'k" })),
    'a kid that every object has': bearer(headed({ kid: '__proto__' })),
    'a kid that is a constructor': bearer(headed({ kid: 'constructor' })),
    'a kid that is a number': bearer(headed({ kid: 1 })),
    'a kid that is a list': bearer(headed({ kid: [key.kid] })),
    'a key of its own': bearer(headed({ kid: 'own', jwk: { kty: 'oct', k: 'a2tra2s' } })),
    'an address of keys': bearer(headed({ kid: 'own', jku: 'http://127.0.0.1:1/keys' })),
    'a certificate address': bearer(headed({ kid: 'own', x5u: 'http://127.0.0.1:1/cert' })),
    'an unknown critical extension': bearer(headed({ crit: ['exp2'], exp2: 1 })),
    'an unencoded payload': bearer(headed({ crit: ['b64'], b64: false })),
    'an empty secret': bearer(forgeToken(CLAIMS, HEADER, '')),
    'another secret': bearer(forgeToken(CLAIMS, HEADER, 'secret')),
    'the kid as secret': bearer(forgeToken(CLAIMS, HEADER, key.kid)),
  };
};

const wrongClaims = (key: SigningKey, now: number) => {
  const { IN_AN_HOUR, claims } = forgery(key, now);
  return {
    'no exp': bearer(claims({ exp: undefined })),
    'an exp in the past': bearer(claims({ exp: 1 })),
    'an exp below zero': bearer(claims({ exp: -1 })),
    'an exp that is text': bearer(claims({ exp: String(IN_AN_HOUR) })),
    'an exp that is null': bearer(claims({ exp: null })),
    'an nbf in the future': bearer(claims({ nbf: IN_AN_HOUR })),
    'an nbf that is text': bearer(claims({ nbf: '0' })),
    'no sub': bearer(claims({ sub: undefined })),
    'a sub that is a list': bearer(claims({ sub: ['ops'] })),
    'an endless sub': bearer(claims({ sub: 's'.repeat(65) })),
    'a student who is several': bearer(claims({ role: 'student', sub: 's-1:s-2' })),
    'a student with a wildcard': bearer(claims({ role: 'student', sub: '*' })),
    'no role': bearer(claims({ role: undefined })),
    'several roles': bearer(claims({ role: ['admin', 'service'] })),
    'a role of its own': bearer(claims({ role: 'root' })),
    'a role in capitals': bearer(claims({ role: 'ADMIN' })),
    'cohorts that are no list': bearer(claims({ role: 'teacher', cohorts: 'c-1' })),
    'cohorts with a wildcard': bearer(claims({ role: 'teacher', cohorts: ['*'] })),
    'a token over 8 KiB': bearer(claims({ more: 'x'.repeat(9_000) })),
  };
};
