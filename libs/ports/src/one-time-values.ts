/** Values that can be taken once, whichever process asks: what stands for a right that is used up. */
export interface OneTimeValues {
  /**
   * Keeps a value under a key that nobody else uses, for `ttlMs`.
   * @throws CacheUnavailable when that is not known to be done
   */
  put(key: string, value: string, ttlMs: number): Promise<void>;
  /**
   * Takes the value away: of all who ask one gets it. Undefined for everybody else, and when its time is over.
   * @throws CacheUnavailable; the value may be gone then
   */
  take(key: string): Promise<string | undefined>;
}
