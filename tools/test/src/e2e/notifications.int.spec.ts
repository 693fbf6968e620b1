import { createHash, randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import {
  cohortMembersKey,
  preferencesKey,
  subscriptionsKey,
  webhookKey,
} from '@mastery/state-keys';
import {
  as,
  asRecord,
  call,
  eventually,
  learningEvent,
  newStudent,
  post,
  produce,
  redis,
} from './clients.ts';

const BROWSER = {
  endpoint: 'https://push.example.net/send/end-to-end',
  keys: { p256dh: `B${'a'.repeat(86)}`, auth: 'b'.repeat(22) },
};

interface Told {
  readonly id: string;
  readonly type: string;
  readonly read: boolean;
}

/** Somebody who may ask for an inbox of their own. */
const person = (claims: {
  readonly sub: string;
  readonly role: string;
  readonly cohorts?: readonly string[];
}) => {
  const own = as(claims);
  const inbox = async (query = '') => {
    const { body } = await call('GET', `/notifications/inbox${query}`, own);
    return body as { notifications: readonly Told[]; unread: number; next_cursor: string | null };
  };
  return {
    own,
    inbox,
    set: (preferences: object) =>
      call('PUT', '/notifications/preferences', own, JSON.stringify(preferences)),
  };
};
const somebody = () => {
  const sub = newStudent();
  return { sub, ...person({ sub, role: 'student' }) };
};

/** Scores that another system owns: enough for a level, so that there is something to tell. */
const scored = (student: string, score: number) =>
  learningEvent(student, 'mastery.calculation.requested', {
    components: { completion: score, quiz: score, quality: score, consistency: score },
  });

describe('notifications, from REST to their effect', () => {
  const store = redis();
  afterAll(() => {
    store.disconnect();
  });

  it('arrive in the inbox, page by page, and are read one by one', async () => {
    const { sub, own, inbox } = somebody();
    await produce(asRecord(scored(sub, 0.8)));
    const told = await eventually('two notifications', async () => {
      const found = await inbox();
      return found.notifications.length >= 2 ? found : undefined;
    });
    expect(told.unread).toBe(told.notifications.length);
    const first = await inbox('?limit=1');
    expect(first.notifications).toEqual(told.notifications.slice(0, 1));
    const rest = await inbox(`?cursor=${String(first.next_cursor)}`);
    expect(rest.notifications).toEqual(told.notifications.slice(1));

    const id = told.notifications[0]!.id;
    const read = await post(`/notifications/inbox/${id}/read`, '', own);
    expect(read.body).toEqual({ id, read: true, unread: told.unread - 1 });
    expect((await inbox('?limit=1')).notifications[0]).toMatchObject({ id, read: true });
  });

  it('are kept as chosen, and refused as a whole where they are wrong', async () => {
    const { sub, own, set } = somebody();
    const defaults = await call('GET', '/notifications/preferences', own);
    expect(defaults.body).toMatchObject({ email_state: 'none', updated_at: null });
    const chosen = { time_zone: 'Europe/Vienna', channels: { path: { push: false } } };
    expect(await set(chosen)).toMatchObject({ status: 200 });
    const wrong = await set({ time_zone: 'Europe/Atlantis' });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ path: 'time_zone' }] } });
    const { body } = await call('GET', '/notifications/preferences', own);
    expect(body).toMatchObject({ preferences: chosen });
    expect(await store.ttl(preferencesKey(sub))).toBe(-1);
  });

  it('have every browser once, with nothing told that is secret', async () => {
    const { sub, own } = somebody();
    const first = await post('/notifications/subscriptions', BROWSER, own);
    const again = await post('/notifications/subscriptions', BROWSER, own);
    expect([first.status, again.body['id']]).toEqual([200, first.body['id']]);
    const stored = await store.hget(subscriptionsKey(sub), 'data');
    expect(JSON.parse(stored ?? '[]')).toMatchObject([BROWSER]);
    const { body } = await call('GET', '/notifications/subscriptions', own);
    expect(JSON.stringify(body)).not.toContain(BROWSER.keys.auth);

    const path = `/notifications/subscriptions/${String(first.body['id'])}`;
    expect(await call('DELETE', path, somebody().own)).toMatchObject({ status: 404 });
    expect(await call('DELETE', path, own)).toMatchObject({ status: 200 });
    expect(await call('DELETE', path, own)).toMatchObject({ status: 404 });
  });

  // A local engine allows receivers on its own machine, by any name.
  it.each([
    'https://10.1.2.3/push',
    'https://169.254.169.254/latest/meta-data',
    'https://[fd00::1]/push',
    'https://user:secret@push.example.net/',
  ])('go to no place inside: %s', async (endpoint) => {
    const { own } = somebody();
    const sent = { ...BROWSER, endpoint };
    const answer = await post('/notifications/subscriptions', sent, own);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'endpoint' }] } });
  });

  it('are nobody else’s, but admins can look', async () => {
    const { sub } = somebody();
    for (const what of ['inbox', 'preferences', 'subscriptions']) {
      const path = `/notifications/${what}?student_id=${sub}`;
      expect(await call('GET', path, somebody().own)).toMatchObject({ status: 403 });
      const teacher = as({ sub: 't-1', role: 'teacher', cohorts: [] });
      expect(await call('GET', path, teacher)).toMatchObject({ status: 403 });
      expect(await call('GET', path, as({ sub: 'ops', role: 'admin' }))).toMatchObject({
        status: 200,
      });
    }
  });

  it('have webhooks whose secret is told once, and rotated', async () => {
    const platform = as({ sub: `lms-${randomUUID()}`, role: 'service' });
    const sent = { url: 'https://lms.example.net/hooks' };
    const added = await post('/notifications/webhooks', sent, platform);
    const { id, secret } = added.body as { id: string; secret: string };
    expect(secret).toMatch(/^whsec_/);
    const rotated = await post(`/notifications/webhooks/${id}/rotate`, '', platform);
    expect(rotated.body['secret']).not.toBe(secret);
    const stored = JSON.parse((await store.hget(webhookKey(id), 'data')) ?? '{}') as {
      secrets: readonly { secret: string }[];
    };
    expect(stored.secrets.map((each) => each.secret)).toEqual([rotated.body['secret'], secret]);
    const { body } = await call('GET', '/notifications/webhooks', platform);
    expect(JSON.stringify(body)).not.toContain('whsec_');
    const other = as({ sub: 'another', role: 'service' });
    const path = `/notifications/webhooks/${id}`;
    expect(await call('DELETE', path, other)).toMatchObject({ status: 404 });
    expect(await call('DELETE', path, platform)).toMatchObject({ status: 200 });
  });

  it('know the teachers of a cohort by their tokens', async () => {
    const cohort = `c-${createHash('sha256').update(randomUUID()).digest('hex').slice(0, 12)}`;
    const { sub } = somebody();
    await produce(asRecord(learningEvent(sub, 'cohort.member.added', { cohort })));
    await eventually('the member', async () =>
      (await store.exists(cohortMembersKey(cohort))) === 1 ? true : undefined,
    );
    const teacher = { sub: `t-${cohort}`, role: 'teacher' };
    await person({ ...teacher, cohorts: [cohort] }).inbox();
    const noted = async () => await store.hget(`cohort:${cohort}:teachers`, 'data');
    expect(await noted()).toContain(`teacher:${teacher.sub}`);
    expect(await store.ttl(`cohort:${cohort}:teachers`)).toBeGreaterThan(89 * 86_400);
    await person({ ...teacher, cohorts: [] }).inbox();
    expect((await noted()) ?? 'null').toBe('null');
  });
});
