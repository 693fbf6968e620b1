import { strict as assert } from 'node:assert';
import { createPublicKey, verify } from 'node:crypto';
import type { LoopbackCertificate } from './certificate.ts';
import { type Browser, createBrowser } from './browser.ts';
import { type Receiver, startReceiver } from './receiver.ts';

/** A push service and a browser behind it. */
export interface PushService extends Receiver {
  readonly endpoint: string;
  readonly browser: Browser;
  /** What its browser read of each genuine message, in order. */
  readonly read: readonly string[];
}

const MAX_MESSAGE_BYTES = 4_096;
const DAY_SECONDS = 24 * 60 * 60;

/**
 * Starts a push service (RFC 8030) that takes messages of one application, verifies who sends (RFC 8292) and has its
 * browser read them.
 * @param certificate see {@link startReceiver}
 * @param publicKey the key with which the browser subscribed
 */
export const startPushService = async (
  certificate: LoopbackCertificate | 'plain',
  publicKey: string,
): Promise<PushService> => {
  const browser = createBrowser();
  const messages: string[] = [];
  const receiver: Receiver = await startReceiver(certificate, ({ headers, body }) => {
    verifyVapid(headers.authorization ?? '', receiver.origin, publicKey);
    assert(body.length <= MAX_MESSAGE_BYTES);
    assert.equal(headers['content-encoding'], 'aes128gcm');
    assert.match(String(headers['ttl']), /^\d+$/);
    assert.match(String(headers['topic']), /^[\w-]{1,32}$/);
    const message = browser.decrypt(body);
    const { tag, title, body: words } = JSON.parse(message) as Record<string, string>;
    assert.equal(tag, headers['topic']);
    messages.push(message);
    return { id: tag ?? '', title: title ?? '', body: words ?? '' };
  });
  const endpoint = `${receiver.origin}/send/${browser.keys.auth}`;
  return { ...receiver, browser, endpoint, read: messages };
};

/** @throws Error when the header does not prove the key for this service, now */
const verifyVapid = (header: string, origin: string, publicKey: string): void => {
  const groups = /^vapid t=(?<token>[\w.-]+), ?k=(?<key>[\w-]+)$/.exec(header)?.groups ?? {};
  assert.equal(groups['key'], publicKey);
  const [head = '', claims = '', signature = ''] = (groups['token'] ?? '').split('.');
  const { alg } = read(head);
  assert.equal(alg, 'ES256');
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) =>
    half.toString('base64url'),
  );
  const key = createPublicKey({
    key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' },
    format: 'jwk',
  });
  const signed = Buffer.from(`${head}.${claims}`);
  assert(
    verify(
      'sha256',
      signed,
      { key, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    ),
  );
  const { aud, exp, sub } = read(claims);
  assert.equal(aud, origin);
  assert.match(String(sub), /^(mailto|https):/);
  const left = Number(exp) - Date.now() / 1_000;
  assert(left > 0 && left <= DAY_SECONDS);
};

const read = (part: string) =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
