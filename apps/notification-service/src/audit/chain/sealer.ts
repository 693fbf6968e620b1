import { createHmac, timingSafeEqual } from 'node:crypto';
import { TTL_SECONDS } from '@mastery/state-keys';
import { lastHash, startHash } from './hashes.ts';
import { type OpenSegment, SEGMENT_MS, type Segment } from './segment.ts';

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

const KEPT_MS = TTL_SECONDS.auditSegment * 1_000;

/** @param keys the first seals, all of them verify */
export const createSealer = (keys: readonly SealingKey[]): Sealer => {
  const byName = new Map(keys.map((key) => [key.kid, key.secret]));
  const [first] = keys;
  if (first === undefined) throw new Error('sealing needs a key');
  return {
    seal: (open, at) => {
      const unsealed = {
        ...open,
        written_at: new Date(at).toISOString(),
        kept_until: new Date(keptUntil(open, at)).toISOString(),
        key: first.kid,
      };
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

/** A year from the day of its entries on; what the log gave up late is kept for a day. */
const keptUntil = ({ entries: [oldest] }: OpenSegment, at: number): number => {
  const since = oldest === undefined ? at : Date.parse(oldest.recorded_at);
  return Math.max(since + KEPT_MS, at + SEGMENT_MS);
};

/** Over the last hash, which covers every entry, and everything that no entry's hash covers. */
const hmac = (secret: Uint8Array, segment: Omit<Segment, 'seal'>): Buffer =>
  createHmac('sha256', secret)
    .update(
      JSON.stringify([
        ...[startHash(segment), lastHash(segment), segment.entries.length],
        ...[segment.next, segment.written_at, segment.kept_until, segment.key],
      ]),
    )
    .digest();
