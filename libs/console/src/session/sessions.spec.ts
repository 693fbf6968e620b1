import { describe, expect, it } from '@jest/globals';
import { tokenOf } from '../testing/token-of.ts';
import type { Session } from './read-token.ts';
import { createSessions } from './sessions.ts';

const NOW = Date.parse('2026-11-20T09:00:00Z');
const token = tokenOf({ sub: 'ada', role: 'student', exp: NOW / 1_000 + 60 });
const ada: Session = {
  ...{ token, subject: 'ada', role: 'student', cohorts: [], expiresAt: NOW + 60_000 },
};

const tab = (remembered?: string) => {
  const items = new Map(remembered === undefined ? [] : [['mastery.token', remembered]]);
  const waiting: { readonly run: () => void; readonly ms: number }[] = [];
  const sessions = createSessions({
    storage: {
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => void items.set(key, value),
      removeItem: (key) => void items.delete(key),
    },
    now: () => NOW,
    later: (run, ms) => {
      waiting.push({ run, ms });
      return () => waiting.splice(0);
    },
  });
  return { sessions, items, waiting };
};

describe('a session', () => {
  it('is remembered by the tab, and forgotten when somebody leaves', () => {
    const { sessions, items } = tab();
    sessions.begin(ada);
    expect([...items.values()]).toEqual([token]);
    sessions.end('left');
    expect([sessions.current.value, sessions.ending.value, items.size]).toEqual([null, 'left', 0]);
  });

  it('goes on after the page was loaded again', () => {
    expect(tab(token).sessions.current.value).toEqual(ada);
  });

  it('ends with its token', () => {
    const { sessions, waiting } = tab(token);
    expect(waiting.map(({ ms }) => ms)).toEqual([60_000]);
    waiting[0]!.run();
    expect([sessions.current.value, sessions.ending.value]).toEqual([null, 'expired']);
  });

  it('does not begin with what is no token any more', () => {
    expect(tab('what was it').sessions.current.value).toBeNull();
  });
});
