import { createHmac, timingSafeEqual } from 'node:crypto';
import { lastHash, startHash } from './hashes.ts';
import type { OpenSegment, Segment } from './segment.ts';

/** A secret and the name by which seals refer to it. */
export interface SealingKey {
  readonly kid: string;
  readonly secret: Uint8Array;
}

/** Whether a seal fits what it closes. */
export type SealVerdict = 'fits' | 'broken' | 'unknown-key';

/** Closes segments so that nobody without the key can make another one that fits. */
export interface Sealer {
  /** @param at when it is written, milliseconds since the epoch */
  seal(open: OpenSegment, at: number): Segment;
  verdict(segment: Segment): SealVerdict;
}

/** @param keys the first seals, all of them verify */
export const createSealer = (keys: readonly SealingKey[]): Sealer => {
  const byName = new Map(keys.map((key) => [key.kid, key.secret]));
  const [first] = keys;
  if (first === undefined) throw new Error('sealing needs a key');
  return {
    seal: (open, at) => {
      const unsealed = { ...open, written_at: new Date(at).toISOString(), key: first.kid };
      return { ...unsealed, seal: hmac(first.secret, unsealed).toString('base64url') };
    },
    verdict: (segment) => {
      const secret = byName.get(segment.key);
      if (secret === undefined) return 'unknown-key';
      const seal = Buffer.from(segment.seal, 'base64url');
      const expected = hmac(secret, segment);
      const fits = seal.length === expected.length && timingSafeEqual(seal, expected);
      return fits ? 'fits' : 'broken';
    },
  };
};

/** Over the last hash, which covers every entry, and everything that no entry's hash covers. */
const hmac = (secret: Uint8Array, segment: Omit<Segment, 'seal'>): Buffer =>
  createHmac('sha256', secret)
    .update(
      JSON.stringify([
        ...[startHash(segment), lastHash(segment), segment.entries.length],
        ...[segment.next, segment.written_at, segment.key],
      ]),
    )
    .digest();
