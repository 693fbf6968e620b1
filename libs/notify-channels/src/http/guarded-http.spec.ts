import type { LookupAddress } from 'node:dns';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type LoopbackCertificate, createCertificate } from '../testing/certificate.ts';
import { type Receiver, startReceiver } from '../testing/receiver.ts';
import type { Lookup } from './guarded-connector.ts';
import { type GuardedHttp, type HttpAnswer, createGuardedHttp } from './guarded-http.ts';
import { parseNetwork } from './networks.ts';

const PUBLIC = '93.184.215.14';
const LOOPBACK = parseNetwork('127.0.0.0/8')!;
const arrived = { id: '', title: '', body: '' };

/** Answers with one list of addresses after the other, and the last one from then on. */
const answering = (
  ...answers: readonly (readonly string[])[]
): Lookup & { asked: () => number } => {
  let asked = 0;
  const lookup: Lookup = (_hostname, _options, callback) => {
    const addresses = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    const family = (address: string) => (address.includes(':') ? 6 : 4);
    const found = addresses.map((address): LookupAddress => ({ address, family: family(address) }));
    setImmediate(() => callback(null, found));
  };
  return Object.assign(lookup, { asked: () => asked });
};

describe('the HTTP client for receivers', () => {
  let certificate: LoopbackCertificate;
  let receiver: Receiver;
  const open: GuardedHttp[] = [];
  const client = (options: {
    readonly lookup?: Lookup;
    readonly networks?: readonly (typeof LOOPBACK)[];
    readonly timeLimitMs?: number;
    readonly ca?: string | null;
  }) => {
    const { lookup, networks = [], timeLimitMs = 5_000, ca = certificate.cert } = options;
    const http = createGuardedHttp({
      allowedNetworks: networks,
      clock: { now: Date.now },
      timeLimitMs,
      ...(lookup && { lookup }),
      ...(ca !== null && { ca }),
    });
    open.push(http);
    return http;
  };
  const port = () => new URL(receiver.origin).port;
  const post = (http: GuardedHttp, url: string) => http.post(url, {}, 'hello');

  beforeAll(async () => {
    certificate = await createCertificate();
    receiver = await startReceiver(certificate, () => arrived);
  });
  beforeEach(() => receiver.behave({ status: 201 }));
  afterAll(async () => {
    await receiver.close();
    await Promise.all(open.map((http) => http.close()));
  });

  it('calls an address of an allowed network', async () => {
    const http = client({ networks: [LOOPBACK] });
    expect(await post(http, receiver.origin)).toEqual({ kind: 'answered', status: 201 });
  });

  it.each([
    'localhost',
    '127.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '0x7f.1',
    '127.1',
  ])('does not call this machine, however it is written: %s', async (host) => {
    const before = receiver.requests.length;
    const answer = await post(client({}), `https://${host}:${port()}`);
    expect(answer).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/not called/) });
    expect(receiver.requests).toHaveLength(before);
  });

  it('checks the address that it connects to: one that changed since is refused', async () => {
    const rebinding = answering([PUBLIC], ['127.0.0.1']);
    // Somebody looked before, when the URL was given, and found nothing wrong with it.
    await new Promise<void>((resolve) => rebinding('localhost', { all: true }, () => resolve()));
    const before = receiver.requests.length;
    expect(await post(client({ lookup: rebinding }), receiver.origin)).toMatchObject({
      kind: 'refused',
    });
    expect(rebinding.asked()).toBe(2);
    expect(receiver.requests).toHaveLength(before);
  });

  it('checks again whenever it connects anew', async () => {
    const lookup = answering(['127.0.0.1'], ['10.0.0.1']);
    const http = client({ lookup, networks: [LOOPBACK] });
    expect(await post(http, receiver.origin)).toMatchObject({ kind: 'answered' });
    receiver.behave('hang up');
    const answers: HttpAnswer[] = [];
    for (let n = 0; n < 4; n += 1) answers.push(await post(http, receiver.origin));
    expect(answers.at(-1)).toMatchObject({ kind: 'refused' });
    expect(answers.every(({ kind }) => kind !== 'answered')).toBe(true);
  });

  it('passes over the addresses of a name that may not be called', async () => {
    const lookup = answering(['10.0.0.1', '169.254.169.254', '127.0.0.1']);
    const http = client({ lookup, networks: [LOOPBACK] });
    expect(await post(http, receiver.origin)).toMatchObject({ kind: 'answered' });
  });

  it.each([
    ['ftp://school.example', /not https/],
    ['http://school.example', /not https/],
    ['https://user:password@school.example', /a user or a password/],
    ['https://', /no URL/],
    ['not a URL', /no URL/],
  ])('does not call %s', async (url, reason) => {
    expect(await post(client({}), url)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(reason),
    });
  });

  it('speaks without TLS in allowed networks only', async () => {
    const plain = createServer((_request, response) => response.end());
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const url = `http://localhost:${(plain.address() as AddressInfo).port}`;
    expect(await post(client({ networks: [LOOPBACK] }), url)).toMatchObject({ status: 200 });
    const elsewhere = client({ networks: [LOOPBACK], lookup: answering([PUBLIC]) });
    expect(await post(elsewhere, url)).toMatchObject({ kind: 'refused' });
    plain.closeAllConnections();
    plain.close();
  });

  it('does not talk to a server that cannot prove its name', async () => {
    const http = client({ networks: [LOOPBACK], ca: null });
    expect(await post(http, receiver.origin)).toEqual({
      kind: 'unanswered',
      reason: 'no answer: DEPTH_ZERO_SELF_SIGNED_CERT',
    });
  });

  it('says that nobody listens, and not where', async () => {
    const closed = await startReceiver(certificate, () => arrived);
    await closed.close();
    expect(await post(client({ networks: [LOOPBACK] }), closed.origin)).toEqual({
      kind: 'unanswered',
      reason: 'no answer: ECONNREFUSED',
    });
  });

  it('reads little of an answer that never ends, and goes on', async () => {
    const http = client({ networks: [LOOPBACK] });
    receiver.behave('babble');
    expect(await post(http, receiver.origin)).toEqual({ kind: 'answered', status: 200 });
    receiver.behave({ status: 204 });
    expect(await post(http, receiver.origin)).toEqual({ kind: 'answered', status: 204 });
  });

  it('waits no longer than its time for a name, a connection or an answer', async () => {
    const silent: Lookup = () => undefined;
    for (const lookup of [silent, answering(['127.0.0.1'])]) {
      receiver.behave('stall');
      const http = client({ networks: [LOOPBACK], lookup, timeLimitMs: 200 });
      const begun = performance.now();
      expect(await post(http, receiver.origin)).toEqual({
        kind: 'unanswered',
        reason: 'no answer in time',
      });
      expect(performance.now() - begun).toBeLessThan(3_000);
    }
  });
});
