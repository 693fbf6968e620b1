import type { Clock, DestinationOf, SendOutcome, Sender } from '@mastery/ports';
import webPush from 'web-push';
import type { GuardedHttp } from '../http/guarded-http.ts';
import { isSuccess, outcomeOf } from '../http/outcome-of.ts';
import { wireId } from '../wire-id.ts';
import { pushPayload } from './push-payload.ts';
import { type VapidKeys, createVapid } from './vapid.ts';

/** What sending to browsers needs; closing the connections is up to whoever made them. */
export interface PushSenderDeps {
  readonly http: GuardedHttp;
  readonly clock: Clock;
  readonly vapid: VapidKeys;
}

/** A push service keeps a message this long for a browser that is away: three days, then it is no news. */
const TTL_SECONDS = 3 * 24 * 60 * 60;

/**
 * Sends messages to browsers: Web Push (RFC 8030), encrypted for the browser alone (RFC 8291). `web-push` encrypts
 * and signs; it does not send, since its own connections would go anywhere.
 */
export const createPushSender = ({ http, clock, vapid }: PushSenderDeps): Sender<'push'> => {
  const authorization = createVapid(vapid, clock);
  return {
    channel: 'push',
    send: async ({ endpoint, keys }, message) => {
      const origin = URL.parse(endpoint)?.origin;
      if (origin === undefined) return { kind: 'refused', reason: 'not called: it is no URL' };
      const body = encrypted(keys, pushPayload(message));
      if (body === null) return { kind: 'refused', reason: "the browser's keys are none" };
      const headers = {
        authorization: authorization(origin),
        'content-type': 'application/octet-stream',
        'content-encoding': 'aes128gcm',
        ttl: String(TTL_SECONDS),
        urgency: 'normal',
        topic: wireId(message.id),
      };
      return outcomeOf(await http.post(endpoint, headers, body), verdict);
    },
    close: () => Promise.resolve(),
  };
};

const encrypted = (keys: DestinationOf<'push'>['keys'], payload: string): Buffer | null => {
  try {
    return webPush.encrypt(keys.p256dh, keys.auth, payload, 'aes128gcm').cipherText;
  } catch {
    // What a browser, or somebody in its place, once sent as its keys is no point of the curve.
    return null;
  }
};

/** 406 is how the Windows push service says 429. */
const COME_AGAIN: readonly number[] = [406, 408, 425, 429];

const verdict = (status: number): SendOutcome['kind'] => {
  if (isSuccess(status)) return 'sent';
  if (status === 404 || status === 410) return 'gone';
  const isOurFault = status >= 400 && status < 500 && !COME_AGAIN.includes(status);
  return isOurFault ? 'refused' : 'retry';
};
