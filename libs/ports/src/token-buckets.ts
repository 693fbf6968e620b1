/** How much a bucket holds and how fast it fills again. */
export interface Bucket {
  /** Tokens of a full bucket: what may be taken at once after a rest. */
  readonly capacity: number;
  readonly tokensPerMinute: number;
}

/** What came of an attempt to take tokens. */
export interface Taken {
  readonly granted: boolean;
  /** Whole tokens that are left. */
  readonly remaining: number;
  /** Until the tokens asked for are there, milliseconds; 0 when they were granted. */
  readonly waitMs: number;
}

/** Token buckets that all processes share. */
export interface TokenBuckets {
  /**
   * Takes tokens, all or none. More than the bucket holds costs a full bucket.
   * Rejects when the buckets are away.
   */
  take(key: string, bucket: Bucket, tokens: number): Promise<Taken>;
}
