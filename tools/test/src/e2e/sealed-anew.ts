import { createHash, createHmac } from 'node:crypto';

/** A segment of the audit trail as it is stored. */
export interface StoredSegment {
  readonly topic: string;
  readonly partition: number;
  readonly segment: string;
  readonly previous: {
    readonly segment: string;
    readonly seal: string;
    readonly kept_until: string;
  } | null;
  readonly from: number;
  readonly entries_before: number;
  readonly entries: StoredEntry[];
  readonly next: number;
  readonly written_at: string;
  readonly kept_until: string;
  readonly key: string;
}

/** What a test looks at of an entry. */
export interface StoredEntry {
  readonly id: string;
  readonly offset: number;
  outcome?: string;
  decided?: object;
  hash: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * Binds a segment's entries anew and seals them: what somebody can do who has store and key, and ADR 20 before them.
 * @param auditKeys `kid:base64url`
 */
export const sealedAnew = (found: StoredSegment, auditKeys: string): StoredSegment => {
  const { topic, partition, segment, previous, from, entries_before: before } = found;
  const link = previous && [previous.segment, previous.seal, previous.kept_until];
  const start = sha256(JSON.stringify([1, topic, partition, segment, link, from, before]));
  let last = start;
  const entries = found.entries.map((entry) => {
    const said: Partial<StoredEntry> = { ...entry };
    delete said.hash;
    last = sha256(last + JSON.stringify(said));
    return { ...entry, hash: last };
  });
  const sealed = [found.next, found.written_at, found.kept_until, found.key];
  const seal = createHmac('sha256', Buffer.from(auditKeys.split(':')[1] ?? '', 'base64url'))
    .update(JSON.stringify([start, last, entries.length, ...sealed]))
    .digest('base64url');
  return { ...found, entries, ...{ seal } };
};
