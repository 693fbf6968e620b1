import { describe, expect, it } from '@jest/globals';
import { tokenOf } from '../testing/token-of.ts';
import { readToken } from './read-token.ts';

const NOW = Date.parse('2026-11-20T09:00:00Z');
const inAnHour = NOW / 1_000 + 3_600;

describe('a token that somebody pastes', () => {
  it('says who it speaks for and until when', () => {
    const token = tokenOf({ sub: 'ada', role: 'student', exp: inAnHour });
    expect(readToken(` Bearer ${token}\n`, NOW)).toEqual({
      kind: 'session',
      session: {
        ...{ token, subject: 'ada', role: 'student', cohorts: [] },
        expiresAt: NOW + 3_600_000,
      },
    });
  });

  it('names the cohorts of a teacher, and reads names beyond ASCII', () => {
    const token = tokenOf({ sub: 'Žofia', role: 'teacher', exp: inAnHour, cohorts: ['c-1', 7] });
    expect(readToken(token, NOW)).toMatchObject({
      session: { subject: 'Žofia', cohorts: ['c-1'] },
    });
  });

  it('is told to be over when it is', () => {
    const token = tokenOf({ sub: 'ada', role: 'student', exp: NOW / 1_000 });
    expect(readToken(token, NOW)).toEqual({ kind: 'expired', expiredAt: NOW });
  });

  it('opens nothing for a platform, which has no use for a page', () => {
    const token = tokenOf({ sub: 'lms', role: 'service', exp: inAnHour });
    expect(readToken(token, NOW)).toEqual({ kind: 'no-page-for-role', role: 'service' });
  });

  it.each(['', 'not a token', 'a.b', 'a.!!!.c', tokenOf(null), tokenOf({ sub: 'ada' })])(
    'is refused when it is none: %j',
    (text) => expect(readToken(text, NOW)).toEqual({ kind: 'unreadable' }),
  );
});
