/** A stored value: JSON text, and the version that a later write must still find. */
export interface StoredValue {
  readonly value: string;
  readonly etag: string;
}

/** An ETag that no stored value has: writing with it succeeds only if the key is absent. */
export const CREATE_ONLY = '2147483647';

/**
 * The ETag that a key has after a write under `etag`: ETags count a key's writes, and one that was
 * absent has 1. (A key that expired meanwhile has 1, too: whoever reckons must be ready to read.)
 */
export const etagAfterWrite = (etag: string | undefined): string =>
  etag === undefined || etag === CREATE_ONLY ? '1' : String(Number(etag) + 1);

/** The time to live of a value that stays, although the one before it was to expire. */
export const NEVER_EXPIRES = -1;

/** One step of a transaction. Without an ETag the last writer wins. */
export type StateOperation =
  | {
      readonly kind: 'upsert';
      readonly key: string;
      /** JSON text, stored byte for byte. */
      readonly value: string;
      readonly etag?: string | undefined;
      /** Left out, what was set before goes on; `NEVER_EXPIRES` ends it. */
      readonly ttlSeconds?: number | undefined;
    }
  | { readonly kind: 'delete'; readonly key: string };

/** Keeps values by key; each call has a deadline. */
export interface StateStore {
  /**
   * Reads many keys at once; an absent key has no entry.
   * @throws StateStoreUnavailable
   * @throws StateAnswerTooLarge
   */
  getMany(keys: readonly string[]): Promise<ReadonlyMap<string, StoredValue>>;
  /**
   * Sends all operations as one transaction. On Redis a stale ETag refuses its own key only while
   * the others are applied, so any rejection means: the outcome is unknown, read back.
   * @throws StateWriteUnknown
   */
  transact(operations: readonly StateOperation[]): Promise<void>;
  /** Tries the store behind the sidecar, not only the sidecar. @throws StateStoreUnavailable */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/** The store did not answer: nothing is known beyond that. */
export class StateStoreUnavailable extends Error {
  override readonly name = 'StateStoreUnavailable';
}

/** What was asked for does not fit into one answer: ask for less at once. */
export class StateAnswerTooLarge extends Error {
  override readonly name = 'StateAnswerTooLarge';
}

/** A transaction was refused, timed out or answered an error: parts of it may have been applied. */
export class StateWriteUnknown extends Error {
  override readonly name = 'StateWriteUnknown';
}
