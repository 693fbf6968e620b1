import { createHash } from 'node:crypto';

/**
 * A message's id as receivers see it: 32 characters of base64url. That is what a push message's `Topic`
 * may be at most; it has no `.`, which would blur what a webhook's signature covers; it names nobody.
 */
export const wireId = (messageId: string): string =>
  createHash('sha256').update(messageId).digest('base64url').slice(0, 32);
