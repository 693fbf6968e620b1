import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** The bytes of a secret as Standard Webhooks writes it, `whsec_` and base64 of 24 to 64 bytes; null when it is none. */
export const secretBytes = (secret: string): Buffer | null => {
  const encoded = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : '';
  const bytes = Buffer.from(encoded, 'base64');
  const isCanonical = bytes.toString('base64') === encoded;
  return isCanonical && bytes.length >= 24 && bytes.length <= 64 ? bytes : null;
};

/**
 * The header `webhook-signature`: a signature for each secret, so that a receiver may know any of them.
 * @param seconds time of the try, since the epoch
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const sign = (
  secrets: readonly Buffer[],
  id: string,
  seconds: string,
  body: string,
): string =>
  secrets
    .map((secret) =>
      createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64'),
    )
    .map((signature) => `v1,${signature}`)
    .join(' ');
