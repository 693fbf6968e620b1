import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { redisLikeStore } from '@mastery/ports/testing';
import { createDirectory } from '../directory/create-directory.ts';
import { destinationOf } from '../testing/test-directory.ts';
import { MAX_WEBHOOKS, createWebhooks } from './webhooks.ts';

const HOUR_MS = 3_600_000;
const URL_OF_LMS = 'https://lms.example/hooks';
const LMS = 'platform:lms';

const given = () => {
  const { store, keys, has } = redisLikeStore();
  let now = Date.parse('2026-03-10T12:00:00Z');
  const clock = { now: () => now };
  const directory = createDirectory(store, { clock });
  return {
    directory,
    webhooks: createWebhooks({ store, clock, newId: randomUUID }),
    later: (ms: number) => (now += ms),
    standing: () => keys().filter(has),
    secrets: async (owner: string, id: string) => {
      const found = await destinationOf(directory, owner, 'webhook', id);
      return found?.channel === 'webhook' ? found.secrets : null;
    },
  };
};

describe('a webhook', () => {
  it('is told its secret once, in the form of Standard Webhooks', async () => {
    const { webhooks } = given();
    const added = (await webhooks.add(LMS, URL_OF_LMS))!;
    expect(Buffer.from(added.secret.replace(/^whsec_/, ''), 'base64')).toHaveLength(32);
    const [listed] = await webhooks.list(LMS);
    expect(listed).toMatchObject({ id: added.id, url: URL_OF_LMS, old_secret_until: null });
    expect(JSON.stringify(listed)).not.toContain('whsec_');
  });

  it('is signed with both secrets for a day after a rotation, the new one first', async () => {
    const { webhooks, secrets, later } = given();
    const { id, secret: first } = (await webhooks.add(LMS, URL_OF_LMS))!;
    const { secret: second, old_secret_until: until } = (await webhooks.rotate(LMS, id))!;
    expect(until).toBe('2026-03-11T12:00:00.000Z');
    expect(await secrets(LMS, id)).toEqual([second, first]);
    later(24 * HOUR_MS);
    expect(await secrets(LMS, id)).toEqual([second]);
    expect(await webhooks.list(LMS)).toMatchObject([{ old_secret_until: null }]);
  });

  it('has two secrets at most, however often they are rotated', async () => {
    const { webhooks, secrets } = given();
    const { id } = (await webhooks.add(LMS, URL_OF_LMS))!;
    const { secret: second } = (await webhooks.rotate(LMS, id))!;
    const { secret: third } = (await webhooks.rotate(LMS, id))!;
    expect(await secrets(LMS, id)).toEqual([third, second]);
  });

  it('of somebody else is neither found, rotated nor removed', async () => {
    const { webhooks, secrets } = given();
    const { id } = (await webhooks.add(LMS, URL_OF_LMS))!;
    expect(await webhooks.list('teacher:t-1')).toEqual([]);
    expect(await webhooks.rotate('teacher:t-1', id)).toBeNull();
    expect(await webhooks.remove('teacher:t-1', id)).toBe(false);
    expect(await secrets('teacher:t-1', id)).toBeNull();
    expect(await secrets(LMS, id)).toHaveLength(1);
  });

  it('is one of ten of its owner at most', async () => {
    const { webhooks } = given();
    for (let n = 0; n < MAX_WEBHOOKS; n += 1) await webhooks.add(LMS, URL_OF_LMS);
    expect(await webhooks.add(LMS, URL_OF_LMS)).toBeNull();
    expect(await webhooks.add('teacher:t-1', URL_OF_LMS)).not.toBeNull();
    const [first] = await webhooks.list(LMS);
    await webhooks.remove(LMS, first!.id);
    expect(await webhooks.add(LMS, URL_OF_LMS)).not.toBeNull();
  });

  it('tells a platform of every student, until its last one is gone', async () => {
    const { webhooks, directory } = given();
    const one = (await webhooks.add(LMS, URL_OF_LMS))!;
    const other = (await webhooks.add(LMS, `${URL_OF_LMS}/2`))!;
    await webhooks.add('teacher:t-1', URL_OF_LMS);
    expect(await directory.platforms()).toEqual([LMS]);
    await webhooks.remove(LMS, one.id);
    expect(await directory.platforms()).toEqual([LMS]);
    // Its receiver said that it is gone.
    await directory.forgetDestination(LMS, 'webhook', other.id);
    expect(await directory.platforms()).toEqual([]);
  });

  it('can be taken away by somebody who may take away anybody’s', async () => {
    const { webhooks } = given();
    const { id } = (await webhooks.add('teacher:t-1', URL_OF_LMS))!;
    expect(await webhooks.remove(null, id)).toBe(true);
    expect(await webhooks.list('teacher:t-1')).toEqual([]);
    expect(await webhooks.remove(null, id)).toBe(false);
  });
});
