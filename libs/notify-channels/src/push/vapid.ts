import { createECDH } from 'node:crypto';
import type { Clock } from '@mastery/ports';
import webPush from 'web-push';

/** How this installation introduces itself to push services (RFC 8292). */
export interface VapidKeys {
  /** Whom a push service can turn to: a `mailto:` or `https:` URL. */
  readonly subject: string;
  /** Point of the curve P-256, 65 bytes as base64url; browsers subscribe with it. */
  readonly publicKey: string;
  /** 32 bytes as base64url. */
  readonly privateKey: string;
}

/** A new pair of keys. */
export const generateVapidKeys = (): Omit<VapidKeys, 'subject'> => webPush.generateVAPIDKeys();

/** Whether the two keys are a pair. */
export const areVapidKeysAPair = (publicKey: string, privateKey: string): boolean => {
  const curve = createECDH('prime256v1');
  try {
    curve.setPrivateKey(privateKey, 'base64url');
    return curve.getPublicKey('base64url') === publicKey;
  } catch {
    // Not a number of the curve.
    return false;
  }
};

/** A token is shown for six hours; push services take it for twelve, 24 at most. */
const SHOWN_MS = 6 * 60 * 60_000;
const VALID_MS = 2 * SHOWN_MS;

/** People choose push services: the tokens of so many are kept. */
const MAX_SERVICES = 1_000;

/** Answers the header `authorization` for a push service's origin; signed once in six hours, as RFC 8292 advises. */
export const createVapid = (keys: VapidKeys, clock: Clock): ((origin: string) => string) => {
  const shown = new Map<string, { readonly header: string; readonly until: number }>();
  return (origin) => {
    const now = clock.now();
    const known = shown.get(origin);
    if (known !== undefined && known.until > now) return known.header;
    const expiration = Math.floor((now + VALID_MS) / 1_000);
    const { subject, publicKey, privateKey } = keys;
    const { Authorization: header } = webPush.getVapidHeaders(
      origin,
      subject,
      publicKey,
      privateKey,
      'aes128gcm',
      expiration,
    );
    if (shown.size >= MAX_SERVICES) shown.clear();
    shown.set(origin, { header, until: now + SHOWN_MS });
    return header;
  };
};
