import { CREATE_ONLY, type StateStore, StateWriteUnknown } from '@mastery/ports';
import { TTL_SECONDS, auditHeadKey, auditSegmentKey } from '@mastery/state-keys';
import { checkSegment } from './check-segment.ts';
import { parseSegment } from './parse-segment.ts';
import type { Sealer } from './sealer.ts';
import type { Segment } from './segment.ts';

/** One partition of a topic. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
}

/** What stands at a place of the trail. */
export type Found =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'sealed';
      readonly segment: Segment;
      readonly etag: string;
      readonly bytes: number;
    }
  /** Not what was sealed: nothing in it counts. */
  | { readonly kind: 'broken'; readonly text: string; readonly etag: string };

/** The stored chains. */
export interface TrailStore {
  /** @throws Error for a head that was sealed with a key that we do not have: nobody can tell what it is */
  head(place: Place): Promise<Found>;
  full(place: Place, segment: string): Promise<Found>;
  /** Writes a full segment, once. False when the name is taken, by whatever. @throws StateWriteUnknown */
  create(segment: Segment): Promise<boolean>;
  /** Writes a head in the place of the one with this ETag. @throws StateWriteUnknown when that is no more */
  replaceHead(head: Segment, etag: string | undefined): Promise<void>;
  /** Keeps what was found broken, under the name of its segment, if nothing stands there. */
  putAside(at: Place & { readonly segment: string }, text: string): Promise<void>;
}

/** Creates the one way to the stored chains; of whatever it reads every hash is checked, and the seal. */
export const createTrailStore = (
  store: Pick<StateStore, 'getMany' | 'transact'>,
  sealer: Pick<Sealer, 'verdict'>,
): TrailStore => {
  const read = async (key: string, place: Place): Promise<Found> => {
    const stored = (await store.getMany([key])).get(key);
    if (stored === undefined) return { kind: 'none' };
    const { value, etag } = stored;
    const segment = parseSegment(value);
    const stands =
      segment?.topic === place.topic &&
      segment.partition === place.partition &&
      checkSegment(segment, sealer, null).length === 0;
    return stands
      ? { kind: 'sealed', segment, etag, bytes: value.length }
      : { kind: 'broken', text: value, etag };
  };
  const upsert = (key: string, value: string, etag: string, ttlSeconds: number) =>
    store.transact([{ kind: 'upsert', key, value, etag, ttlSeconds }]);

  return {
    head: async (place) => {
      const found = await read(auditHeadKey(place.topic, place.partition), place);
      // A key that was dropped too soon is a mistake of ours: it must not look like tampering.
      const claimed = found.kind === 'broken' ? parseSegment(found.text) : null;
      if (claimed === null || sealer.verdict(claimed) !== 'unknown-key') return found;
      throw new Error(`AUDIT_KEYS has no ${claimed.key}, with which the head was sealed`);
    },
    full: (place, segment) => read(auditSegmentKey(place.topic, place.partition, segment), place),
    create: async (segment) => {
      const key = auditSegmentKey(segment.topic, segment.partition, segment.segment);
      const value = JSON.stringify(segment);
      try {
        await upsert(key, value, CREATE_ONLY, secondsKept(segment));
        return true;
      } catch (error) {
        if (!(error instanceof StateWriteUnknown)) throw error;
        const there = (await store.getMany([key])).get(key);
        if (there === undefined) throw error;
        return there.value === value;
      }
    },
    replaceHead: (head, etag = CREATE_ONLY) =>
      upsert(
        auditHeadKey(head.topic, head.partition),
        JSON.stringify(head),
        etag,
        TTL_SECONDS.auditHead,
      ),
    putAside: async (at, text) => {
      const key = auditSegmentKey(at.topic, at.partition, at.segment);
      await upsert(key, text, CREATE_ONLY, TTL_SECONDS.auditSegment).catch((error: unknown) => {
        if (!(error instanceof StateWriteUnknown)) throw error;
      });
    },
  };
};

const secondsKept = ({ written_at, kept_until }: Segment): number =>
  Math.ceil((Date.parse(kept_until) - Date.parse(written_at)) / 1_000);
