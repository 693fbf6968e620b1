import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DestinationOf, Sender } from '@mastery/ports';
import { describeSender, newMessage } from '@mastery/ports/testing';
import { type GuardedHttp, createGuardedHttp } from '../http/guarded-http.ts';
import { parseNetwork } from '../http/networks.ts';
import { createCertificate } from '../testing/certificate.ts';
import { asCounterpart } from '../testing/http-moods.ts';
import { type PushService, startPushService } from '../testing/push-service.ts';
import { createPushSender } from './push-sender.ts';
import { generateVapidKeys } from './vapid.ts';

const clock = { now: Date.now };
const vapid = { subject: 'mailto:operator@school.example', ...generateVapidKeys() };

const start = async (timeLimitMs = 10_000) => {
  const certificate = await createCertificate();
  const service = await startPushService(certificate, vapid.publicKey);
  const http = createGuardedHttp({
    allowedNetworks: [parseNetwork('127.0.0.0/8')!],
    clock,
    timeLimitMs,
    ca: certificate.cert,
  });
  const destination: DestinationOf<'push'> = {
    channel: 'push',
    id: 'p-1',
    endpoint: service.endpoint,
    keys: service.browser.keys,
  };
  return { service, http, sender: createPushSender({ http, clock, vapid }), destination };
};

describeSender('push', async (timeLimitMs) => {
  const { service, http, sender, destination } = await start(timeLimitMs);
  const { p256dh, auth } = destination.keys;
  return {
    sender: { ...sender, close: () => http.close() },
    counterpart: asCounterpart(service),
    destination,
    hopeless: {
      'keys that are none': { ...destination, keys: { p256dh: 'x', auth } },
      'a key off the curve': {
        ...destination,
        keys: { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth },
      },
      'no URL': { ...destination, endpoint: 'nowhere' },
      'a private address': { ...destination, endpoint: 'https://[::ffff:10.0.0.1]/send' },
    },
    unspeakable: [vapid.privateKey, p256dh, auth, 'localhost', '127.0.0.1'],
  };
});

describe('a push message', () => {
  let service: PushService;
  let http: GuardedHttp;
  let sender: Sender<'push'>;
  let destination: DestinationOf<'push'>;
  beforeAll(async () => ({ service, http, sender, destination } = await start()));
  beforeEach(() => service.behave({ status: 201 }));
  afterAll(async () => {
    await service.close();
    await http.close();
  });
  const lastPayload = () =>
    JSON.parse(service.browser.decrypt(service.requests.at(-1)!.body)) as Record<string, string>;

  it('is readable by its browser alone, which learns what the notification is called in the inbox', async () => {
    const message = newMessage('A title', 'A body');
    await sender.send(destination, message);
    const { id, type } = message.notification;
    expect(lastPayload()).toMatchObject({ id, type, title: 'A title', body: 'A body' });
    expect(service.requests.at(-1)!.body.toString('latin1')).not.toContain('A title');
  });

  it('is kept for three days, and replaces the same message that waits', async () => {
    await sender.send(destination, newMessage());
    const { headers } = service.requests.at(-1)!;
    expect(headers).toMatchObject({
      ttl: '259200',
      urgency: 'normal',
      topic: lastPayload()['tag'],
    });
  });

  it.each([
    ['letters', 'a'],
    ['characters of four bytes', '💡'],
    ['what JSON escapes', '\u0001'],
  ])('is cut to what a push service takes, by whole characters: %s', async (_what, character) => {
    const message = newMessage(character.repeat(400), character.repeat(10_000));
    expect(await sender.send(destination, message)).toEqual({ kind: 'sent' });
    const { title = '', body = '' } = lastPayload();
    expect(title).toBe(`${character.repeat(200)}…`);
    expect(body).toMatch(new RegExp(`^(?:${character})+…$`, 'u'));
    const { length } = service.requests.at(-1)!.body;
    expect(length).toBeLessThanOrEqual(4_096);
    expect(length).toBeGreaterThan(4_080);
  });

  it('is not taken from somebody with other keys', async () => {
    const stranger = createPushSender({
      http,
      clock,
      vapid: { ...vapid, ...generateVapidKeys() },
    });
    const outcome = await stranger.send(destination, newMessage());
    expect(outcome).toEqual({ kind: 'refused', reason: 'answered 401' });
  });

  it('is not taken with a token that has run out', async () => {
    const late = createPushSender({
      http,
      clock: { now: () => Date.now() - 13 * 3_600_000 },
      vapid,
    });
    expect(await late.send(destination, newMessage())).toMatchObject({ kind: 'refused' });
  });

  it.each([
    [404, 'gone'],
    [410, 'gone'],
    [400, 'refused'],
    [403, 'refused'],
    [413, 'refused'],
    [406, 'retry'],
    [429, 'retry'],
    [500, 'retry'],
    [307, 'retry'],
  ])('answered with %d is %s', async (status, kind) => {
    service.behave({ status });
    const outcome = await sender.send(destination, newMessage());
    expect(outcome).toEqual({ kind, reason: `answered ${status}` });
  });

  it('waits as long as the push service asks', async () => {
    const date = new Date(Date.now() + 90_000).toUTCString();
    service.behave({ status: 503, headers: { 'retry-after': date } });
    const outcome = await sender.send(destination, newMessage());
    expect(outcome).toMatchObject({ kind: 'retry' });
    const wait = 'retryAfterMs' in outcome ? outcome.retryAfterMs : 0;
    expect(Math.abs(wait - 90_000)).toBeLessThan(2_000);
  });
});
