import { describe, expect, it } from '@jest/globals';
import { rememberingTokens } from './remembered-tokens.ts';
import type { TokenVerdict } from './verify-token.ts';

const PRINCIPAL = { subject: 's-1', role: 'student', cohorts: [] } as const;

const setUp = (max = 10) => {
  const clock = { now: 0 };
  const verified: string[] = [];
  const verifier = rememberingTokens(
    {
      verify: (token): Promise<TokenVerdict> => {
        verified.push(token);
        return Promise.resolve(
          token.startsWith('good')
            ? { kind: 'valid', principal: PRINCIPAL, expiresAt: 1_000 }
            : { kind: 'invalid', failure: 'signature' },
        );
      },
    },
    { now: () => clock.now, max },
  );
  return { clock, verified, verifier };
};

describe('remembered tokens', () => {
  it('are verified once', async () => {
    const { verified, verifier } = setUp();
    expect(await verifier.verify('good')).toMatchObject({ principal: PRINCIPAL });
    expect(await verifier.verify('good')).toMatchObject({ principal: PRINCIPAL });
    expect(verified).toEqual(['good']);
  });

  it('are forgotten in the moment in which they expire', async () => {
    const { clock, verified, verifier } = setUp();
    await verifier.verify('good');
    clock.now = 999;
    await verifier.verify('good');
    clock.now = 1_000;
    await verifier.verify('good');
    expect(verified).toEqual(['good', 'good']);
  });

  it('are never invalid ones', async () => {
    const { verified, verifier } = setUp();
    await verifier.verify('bad');
    expect(await verifier.verify('bad')).toMatchObject({ failure: 'signature' });
    expect(verified).toEqual(['bad', 'bad']);
  });

  it('make room for new ones, the longest unused first', async () => {
    const { verified, verifier } = setUp(2);
    for (const token of ['good-1', 'good-2', 'good-1', 'good-3']) await verifier.verify(token);
    verified.length = 0;
    for (const token of ['good-1', 'good-3', 'good-2']) await verifier.verify(token);
    expect(verified).toEqual(['good-2']);
  });
});
