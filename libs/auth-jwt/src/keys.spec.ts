import { describe, expect, it } from '@jest/globals';
import { jwtKeys } from './keys.ts';

const secret = (bytes: number) => Buffer.alloc(bytes, 'k').toString('base64url');
const problems = (text: string) => {
  const read = jwtKeys.safeParse(text);
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};

describe('JWT_KEYS', () => {
  it('holds one key or several, in the order given', () => {
    const keys = jwtKeys.parse(`2026-02:${secret(32)}, 2026-01:${secret(64)}`);
    expect(keys.map(({ kid, secret: { length } }) => [kid, length])).toEqual([
      ['2026-02', 32],
      ['2026-01', 64],
    ]);
  });

  it('refuses a secret under 32 bytes', () => {
    expect(problems(`a:${secret(32)},b:${secret(31)}`)).toEqual([
      'every secret must have at least 32 bytes',
    ]);
  });

  it.each(['', 'a', 'a:', `:${secret(32)}`, `a:${secret(32)},`, 'a:not base64!'])(
    'refuses %j and does not repeat it',
    (text) => {
      expect(problems(text)).toEqual(['must be kid:base64url[,kid:base64url]']);
    },
  );

  it('refuses a kid that is there twice', () => {
    expect(problems(`a:${secret(32)},a:${secret(33)}`)).toEqual(['every kid must be there once']);
  });
});
