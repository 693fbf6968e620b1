import { describe, expect, it } from '@jest/globals';
import { preferences } from '@mastery/api-schemas';
import { redisLikeStore } from '@mastery/ports/testing';
import { preferencesKey } from '@mastery/state-keys';
import type { StoredPreferences } from '../preferences/stored-preferences.ts';
import { createReadPreferences } from '../preferences/read-preferences.ts';
import { eraseChoices } from '../recipients/erase-choices.ts';
import { recipientOf } from '../recipients/recipient.ts';
import { MAX_SUBSCRIPTIONS, createSubscriptions } from '../subscriptions/subscriptions.ts';
import { destinationOf } from '../testing/test-directory.ts';
import { createDirectory } from './create-directory.ts';

const KEYS = { p256dh: `B${'a'.repeat(86)}`, auth: 'b'.repeat(22) };
const browser = (n: number) => ({ endpoint: `https://push.example/send/${n}`, keys: KEYS });
const NOON = Date.parse('2026-03-10T12:00:00Z');
const NIGHT = Date.parse('2026-03-10T22:00:00Z');

const given = () => {
  const memory = redisLikeStore();
  let now = NOON;
  const clock = { now: () => now };
  const choose = (recipient: string, chosen: object, more: Partial<StoredPreferences> = {}) =>
    memory.put(preferencesKey(recipient), {
      preferences: preferences.parse(chosen),
      updated_at: new Date(now).toISOString(),
      ...{ confirmed_email: null, pending_email: null, codes_sent: [], ...more },
    } satisfies StoredPreferences);
  const directory = createDirectory(memory.store, { clock });
  return {
    memory,
    choose,
    directory,
    subscriptions: createSubscriptions({ store: memory.store, clock }),
    reach: async (recipient: string) => (await directory.reachOf([recipient])).get(recipient)!,
    later: (ms: number) => (now += ms),
  };
};

describe('the reach of a recipient', () => {
  it('is the inbox and the browsers that subscribed, where nobody chose anything', async () => {
    const { reach, subscriptions } = given();
    const { id } = await subscriptions.add('ada', browser(1));
    const ada = await reach('ada');
    expect(ada).toMatchObject({ inbox: true, digest: 'at-once', optedOut: false, language: 'en' });
    expect(ada.destinations).toEqual([{ channel: 'push', id, ...browser(1) }]);
    expect(ada.notBefore(NIGHT)).toBe(NIGHT);
    expect(ada.wants('path', 'push')).toBe(true);
  });

  it('is what was chosen, kind by kind, and not at night', async () => {
    const { reach, choose } = given();
    choose('ada', {
      channels: { path: { push: false } },
      digest: { mode: 'weekly' },
      ...{ time_zone: 'Europe/Vienna', language: 'de' },
    });
    const ada = await reach('ada');
    expect([ada.wants('path', 'push'), ada.wants('struggle', 'push')]).toEqual([false, true]);
    expect(ada).toMatchObject({ digest: 'weekly', language: 'de' });
    expect(ada.notBefore(NIGHT)).toBe(Date.parse('2026-03-11T07:00:00Z'));
    expect(ada.nextDigest(NOON)).toBe(Date.parse('2026-03-16T07:00:00Z'));
  });

  it('is nothing after an opt-out', async () => {
    const { reach, choose, subscriptions, directory } = given();
    const { id } = await subscriptions.add('ada', browser(1));
    choose('ada', { opted_out: true });
    const ada = await reach('ada');
    expect(ada).toMatchObject({ inbox: false, destinations: [], optedOut: true });
    expect(ada.wants('struggle', 'inbox')).toBe(false);
    // Also what was planned before.
    expect(await destinationOf(directory, 'ada', 'push', id)).toBeNull();
  });

  it('has an e-mail address only once it is confirmed', async () => {
    const { reach, choose } = given();
    const email = 'ada@school.example';
    choose('ada', { email });
    expect((await reach('ada')).destinations).toEqual([]);
    choose('ada', { email }, { confirmed_email: email });
    expect((await reach('ada')).destinations).toMatchObject([{ channel: 'email', address: email }]);
    choose('ada', { email: 'eve@school.example' }, { confirmed_email: email });
    expect((await reach('ada')).destinations).toEqual([]);
  });

  it('is found of a thousand recipients at once', async () => {
    const { directory, subscriptions } = given();
    await subscriptions.add('s-999', browser(1));
    const found = await directory.reachOf(Array.from({ length: 1_000 }, (_, n) => `s-${n}`));
    expect(found.size).toBe(1_000);
    expect(found.get('s-999')?.destinations).toHaveLength(1);
  });
});

describe('a destination', () => {
  it('is there until its receiver says that it is gone', async () => {
    const { directory, subscriptions } = given();
    const { id } = await subscriptions.add('ada', browser(1));
    const { id: other } = await subscriptions.add('ada', browser(2));
    expect(await destinationOf(directory, 'ada', 'push', id)).toMatchObject(browser(1));
    await directory.forgetDestination('ada', 'push', id);
    expect(await destinationOf(directory, 'ada', 'push', id)).toBeNull();
    expect(await destinationOf(directory, 'ada', 'push', other)).not.toBeNull();
    expect(await destinationOf(directory, 'ben', 'push', other)).toBeNull();
  });

  it('of e-mail is no more once the mailbox is gone', async () => {
    const { directory, reach, choose } = given();
    const email = 'ada@school.example';
    choose('ada', { email }, { confirmed_email: email });
    const [mailbox] = (await reach('ada')).destinations;
    await directory.forgetDestination('ada', 'email', mailbox!.id);
    expect((await reach('ada')).destinations).toEqual([]);
  });
});

describe('subscriptions', () => {
  it('name a browser once, newest first, and show neither endpoint nor keys', async () => {
    const { subscriptions, later } = given();
    const first = await subscriptions.add('ada', browser(1));
    await subscriptions.add('ada', browser(2));
    later(1_000);
    expect((await subscriptions.add('ada', browser(1))).id).toBe(first.id);
    const listed = await subscriptions.list('ada');
    expect(listed.map(({ id }) => id)[0]).toBe(first.id);
    expect(listed).toHaveLength(2);
    expect(JSON.stringify(listed)).not.toMatch(/send|auth|p256dh/);
  });

  it('are ten at most: a new browser takes the place of the oldest', async () => {
    const { subscriptions } = given();
    const { id: oldest } = await subscriptions.add('ada', browser(0));
    for (let n = 1; n <= MAX_SUBSCRIPTIONS; n += 1) await subscriptions.add('ada', browser(n));
    const ids = (await subscriptions.list('ada')).map(({ id }) => id);
    expect(ids).toHaveLength(MAX_SUBSCRIPTIONS);
    expect(ids).not.toContain(oldest);
  });
});

describe('an erasure', () => {
  it('takes what was chosen before, and leaves a new life alone', async () => {
    const { memory, choose, subscriptions, later } = given();
    choose('ada', { language: 'de' });
    await subscriptions.add('ada', browser(1));
    later(1_000);
    await subscriptions.add('ada', browser(2));
    await eraseChoices(memory.store, 'ada', NOON);
    expect((await createReadPreferences(memory.store)('ada')).updated_at).toBeNull();
    expect(await subscriptions.list('ada')).toHaveLength(1);
    choose('ada', { language: 'fr' });
    await eraseChoices(memory.store, 'ada', NOON);
    expect((await createReadPreferences(memory.store)('ada')).preferences.language).toBe('fr');
  });
});

describe('the recipient that a caller is', () => {
  it('is the student, or the role and the subject with nothing in it that a key may not hold', () => {
    const by = (role: 'student' | 'teacher' | 'admin' | 'service', subject: string) =>
      recipientOf({ role, subject, cohorts: [] });
    expect(by('student', 'ada')).toBe('ada');
    expect(by('teacher', 't-1')).toBe('teacher:t-1');
    expect(by('service', 'lms')).toBe('platform:lms');
    expect(by('admin', 'ops')).toBe('admin:ops');
    expect(by('teacher', 'a||b:c*\ud800')).toMatch(/^teacher:[^|:]+$/);
  });
});
