import { Webhook } from 'standardwebhooks';
import type { LoopbackCertificate } from './certificate.ts';
import { type Receiver, startReceiver } from './receiver.ts';

interface Payload {
  readonly data: { readonly title: string; readonly body: string };
}

/** Starts a webhook receiver that knows one secret and verifies with the library that Standard Webhooks gives out. */
export const startWebhookReceiver = (
  certificate: LoopbackCertificate,
  secret: string,
): Promise<Receiver> => {
  const webhook = new Webhook(secret);
  return startReceiver(certificate, ({ headers, body }) => {
    const flat = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    );
    const { data } = webhook.verify(body.toString(), flat) as Payload;
    return { id: flat['webhook-id'] ?? '', title: data.title, body: data.body };
  });
};
