import { describe, expect, it } from '@jest/globals';
import { preferences } from '@mastery/api-schemas';
import { redisLikeStore } from '@mastery/ports/testing';
import { preferencesKey } from '@mastery/state-keys';
import type { SendOutcome } from '../sending/sender.ts';
import { createConfirmEmail } from './confirm-email.ts';
import { createConfirmationCodes } from './confirmation-codes.ts';
import { createReadPreferences } from './read-preferences.ts';
import { MAX_CODES, createSetPreferences } from './set-preferences.ts';

const HOUR_MS = 3_600_000;
const ADA = 'ada@school.example';

const given = () => {
  const { store, read } = redisLikeStore();
  const mails: { readonly to: string; readonly code: string }[] = [];
  let now = Date.parse('2026-03-10T12:00:00Z');
  let outcome: SendOutcome = { kind: 'sent' };
  const clock = { now: () => now };
  const codes = createConfirmationCodes({
    clock,
    sendEmail: ({ address }, { notification }) => {
      mails.push({ to: address, code: /code is (\S+)\./.exec(notification.body)?.[1] ?? '' });
      return Promise.resolve(outcome);
    },
  });
  const set = createSetPreferences({ store, clock, codes });
  const readPreferences = createReadPreferences(store);
  return {
    mails,
    store,
    clock,
    set: (sent: object) => set('ada', preferences.parse(sent)),
    confirm: (code: string) => createConfirmEmail({ store, clock })('ada', code),
    state: async () => (await readPreferences('ada')).email_state,
    stored: () => JSON.stringify(read(preferencesKey('ada'))),
    later: (ms: number) => (now += ms),
    refuse: () => (outcome = { kind: 'refused', reason: 'no such mailbox' }),
  };
};

describe('an e-mail address', () => {
  it('counts once the code that was sent there came back', async () => {
    const { set, confirm, state, mails } = given();
    expect(await state()).toBe('none');
    await set({ email: ADA });
    expect(mails).toEqual([{ to: ADA, code: expect.stringMatching(/^[\w-]{22}$/) }]);
    expect(await state()).toBe('unconfirmed');
    await confirm(mails[0]!.code);
    expect(await state()).toBe('confirmed');
  });

  it('is not confirmed by another code, an old one, or one that was used', async () => {
    const { set, confirm, state, mails, later } = given();
    await set({ email: ADA });
    expect(await confirm('A'.repeat(22))).toBeNull();
    later(25 * HOUR_MS);
    expect(await confirm(mails[0]!.code)).toBeNull();
    expect(await state()).toBe('unconfirmed');
    await set({ email: ADA });
    expect(await confirm(mails[1]!.code)).not.toBeNull();
    expect(await confirm(mails[1]!.code)).toBeNull();
    expect(await state()).toBe('confirmed');
  });

  it('is asked once, also when other preferences are set while it waits', async () => {
    const { set, confirm, state, mails } = given();
    await set({ email: ADA });
    await set({ email: ADA, time_zone: 'Europe/Vienna' });
    expect(mails).toHaveLength(1);
    await confirm(mails[0]!.code);
    await set({ email: ADA, language: 'de' });
    expect([await state(), mails.length]).toEqual(['confirmed', 1]);
  });

  it('is confirmed anew when it is another, or comes back after it was taken away', async () => {
    const { set, confirm, state, mails } = given();
    await set({ email: ADA });
    await confirm(mails[0]!.code);
    await set({ email: 'ada@home.example' });
    expect(await state()).toBe('unconfirmed');
    expect(await confirm(mails[0]!.code)).toBeNull();
    await set({});
    await set({ email: ADA });
    expect([await state(), mails.length]).toEqual(['unconfirmed', 3]);
  });

  it('of others is written to five times a day at most', async () => {
    const { set, mails, later } = given();
    for (let n = 0; n < MAX_CODES; n += 1) await set({ email: `victim-${n}@school.example` });
    expect(await set({ email: ADA })).toEqual({ kind: 'too-many-codes' });
    expect(mails).toHaveLength(MAX_CODES);
    later(25 * HOUR_MS);
    expect(await set({ email: ADA })).toMatchObject({ kind: 'set' });
  });

  it('that cannot be written to is not kept; everything else is', async () => {
    const { set, state, stored, refuse } = given();
    refuse();
    expect(await set({ email: ADA, language: 'de' })).toEqual({ kind: 'code-not-sent' });
    expect(await state()).toBe('none');
    expect(stored()).toContain('"language":"de"');
  });

  it('is refused where there is no mail server', async () => {
    const { store, clock } = given();
    const set = createSetPreferences({ store, clock, codes: null });
    expect(await set('ada', preferences.parse({ email: ADA }))).toEqual({ kind: 'no-email' });
    expect(await set('ada', preferences.parse({}))).toMatchObject({ kind: 'set' });
  });

  it('leaves no code in the state that could be sent back', async () => {
    const { set, stored, mails } = given();
    await set({ email: ADA });
    expect(stored()).not.toContain(mails[0]!.code);
  });
});
