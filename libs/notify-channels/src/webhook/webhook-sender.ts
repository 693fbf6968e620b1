import type { Clock, OutboundMessage, SendOutcome, Sender } from '@mastery/ports';
import type { GuardedHttp } from '../http/guarded-http.ts';
import { isSuccess, outcomeOf } from '../http/outcome-of.ts';
import { wireId } from '../wire-id.ts';
import { secretBytes, sign } from './sign.ts';

/** What sending webhooks needs; closing the connections is up to whoever made them. */
export interface WebhookSenderDeps {
  readonly http: GuardedHttp;
  readonly clock: Clock;
}

/** Sends messages as signed webhooks (Standard Webhooks 1.0). */
export const createWebhookSender = ({ http, clock }: WebhookSenderDeps): Sender<'webhook'> => ({
  channel: 'webhook',
  send: async ({ url, secrets }, message) => {
    const keys = secrets.flatMap((secret) => secretBytes(secret) ?? []);
    if (keys.length === 0) return { kind: 'refused', reason: 'no secret to sign with' };
    const id = wireId(message.id);
    const seconds = String(Math.floor(clock.now() / 1_000));
    const body = JSON.stringify(payloadOf(message));
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': seconds,
      'webhook-signature': sign(keys, id, seconds, body),
      ...(message.traceparent !== undefined && { traceparent: message.traceparent }),
    };
    return outcomeOf(await http.post(url, headers, body), verdict);
  },
  close: () => Promise.resolve(),
});

const payloadOf = ({ recipient, notification }: OutboundMessage) => {
  const { id, type, title, body, created_at, trace_id } = notification;
  return { type, timestamp: created_at, data: { id, recipient, title, body, trace_id } };
};

/** A receiver that is broken today, or has moved, may be repaired tomorrow: only 410 says goodbye. */
const verdict = (status: number): SendOutcome['kind'] => {
  if (isSuccess(status)) return 'sent';
  return status === 410 ? 'gone' : 'retry';
};
