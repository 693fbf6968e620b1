/** A value that was made from something with revisions. */
export interface CachedValue {
  /** Of what it was made from: grows with every change of it. */
  readonly revision: number;
  /** When it was put here by the clock of whoever did, milliseconds since the epoch. */
  readonly filledAt: number;
  readonly body: string;
}

/**
 * A cache that several processes share. Nobody who uses it may count on an order among them, so it
 * judges by itself what may be put into it.
 */
export interface SharedCache {
  /** The values in the order asked, undefined for what is not there. @throws CacheUnavailable */
  getMany(keys: readonly string[]): Promise<readonly (CachedValue | undefined)[]>;
  /**
   * Fill only if newer: puts a value under a key for `ttlMs`, unless one of a later revision stands
   * there, or the key was evicted and rests. @throws CacheUnavailable when that is not known to be done
   */
  fill(key: string, value: CachedValue, ttlMs: number): Promise<void>;
  /**
   * Removes what stands under these keys, and refuses to fill them for `restMs`: so long somebody may
   * still be on the way with what was read before the eviction.
   * @throws CacheUnavailable when that is not known to be done
   */
  evict(keys: readonly string[], restMs: number): Promise<void>;
  /** @throws CacheUnavailable */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/** The cache did not answer in time. */
export class CacheUnavailable extends Error {
  override readonly name = 'CacheUnavailable';
}
