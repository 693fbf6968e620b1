import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DestinationOf, Sender } from '@mastery/ports';
import { describeSender, newMessage } from '@mastery/ports/testing';
import { type GuardedHttp, createGuardedHttp } from '../http/guarded-http.ts';
import { parseNetwork } from '../http/networks.ts';
import { createCertificate } from '../testing/certificate.ts';
import { asCounterpart } from '../testing/http-moods.ts';
import type { Receiver } from '../testing/receiver.ts';
import { startWebhookReceiver } from '../testing/webhook-receiver.ts';
import { createWebhookSender } from './webhook-sender.ts';

const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;
const clock = { now: Date.now };

const start = async (secret: string, timeLimitMs = 10_000) => {
  const certificate = await createCertificate();
  const receiver = await startWebhookReceiver(certificate, secret);
  const http = createGuardedHttp({
    allowedNetworks: [parseNetwork('127.0.0.0/8')!],
    clock,
    timeLimitMs,
    ca: certificate.cert,
  });
  const destination: DestinationOf<'webhook'> = {
    channel: 'webhook',
    id: 'w-1',
    url: `${receiver.origin}/hooks/of-ada`,
    secrets: [secret],
  };
  return { receiver, http, sender: createWebhookSender({ http, clock }), destination };
};

describeSender('webhook', async (timeLimitMs) => {
  const secret = newSecret();
  const { receiver, http, sender, destination } = await start(secret, timeLimitMs);
  return {
    sender: { ...sender, close: () => http.close() },
    counterpart: asCounterpart(receiver),
    destination,
    hopeless: {
      'no secret': { ...destination, secrets: [] },
      'a secret that is none': { ...destination, secrets: ['whsec_short', 'plain'] },
      'no URL': { ...destination, url: 'nowhere' },
      'a private address': { ...destination, url: 'https://10.0.0.1/hooks/of-ada' },
    },
    unspeakable: [secret, 'localhost', '127.0.0.1', new URL(receiver.origin).port, 'of-ada'],
  };
});

describe('a webhook', () => {
  const secret = newSecret();
  let receiver: Receiver;
  let http: GuardedHttp;
  let sender: Sender<'webhook'>;
  let destination: DestinationOf<'webhook'>;
  beforeAll(async () => ({ receiver, http, sender, destination } = await start(secret)));
  beforeEach(() => receiver.behave({ status: 204 }));
  afterAll(async () => {
    await http.close();
    await receiver.close();
  });

  it('says what happened, when, and to whom', async () => {
    const message = newMessage('A title', 'A body');
    await sender.send(destination, message);
    const { id, type, created_at, trace_id } = message.notification;
    const { headers, body } = receiver.requests.at(-1)!;
    expect(headers['content-type']).toBe('application/json');
    expect(JSON.parse(body.toString())).toEqual({
      type,
      timestamp: created_at,
      data: { id, recipient: 'ada', title: 'A title', body: 'A body', trace_id },
    });
  });

  it('is signed with every secret while they rotate: the receiver may know the new one or the old one', async () => {
    for (const secrets of [
      [newSecret(), secret],
      [secret, newSecret()],
    ]) {
      expect(await sender.send({ ...destination, secrets }, newMessage())).toEqual({
        kind: 'sent',
      });
    }
    expect(receiver.requests.at(-1)!.headers['webhook-signature']).toMatch(/^v1,\S{44} v1,\S{44}$/);
  });

  it('is not taken when it is signed with another secret', async () => {
    const outcome = await sender.send({ ...destination, secrets: [newSecret()] }, newMessage());
    expect(outcome).toEqual({ kind: 'retry', reason: 'answered 401' });
  });

  it.each([200, 204])('is sent when %d is answered', async (status) => {
    receiver.behave({ status });
    expect(await sender.send(destination, newMessage())).toEqual({ kind: 'sent' });
  });

  it.each([400, 404, 429, 500, 502])('is tried again after %d', async (status) => {
    receiver.behave({ status });
    const outcome = await sender.send(destination, newMessage());
    expect(outcome).toEqual({ kind: 'retry', reason: `answered ${status}` });
  });

  it('waits as long as the receiver asks', async () => {
    receiver.behave({ status: 429, headers: { 'retry-after': '120' } });
    expect(await sender.send(destination, newMessage())).toEqual({
      kind: 'retry',
      reason: 'answered 429',
      retryAfterMs: 120_000,
    });
  });

  it('follows no redirect', async () => {
    receiver.behave({ status: 302, headers: { location: 'http://169.254.169.254/latest/' } });
    const before = receiver.requests.length;
    const outcome = await sender.send(destination, newMessage());
    expect(outcome).toEqual({ kind: 'retry', reason: 'answered 302' });
    expect(receiver.requests).toHaveLength(before + 1);
  });

  it('is sent when the answer never ends, which nobody reads', async () => {
    receiver.behave('babble');
    const begun = performance.now();
    expect(await sender.send(destination, newMessage())).toEqual({ kind: 'sent' });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
