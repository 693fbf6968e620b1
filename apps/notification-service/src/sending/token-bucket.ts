/** How fast messages may go out. */
export interface Pace {
  /** What may go out at once after a pause. */
  readonly burst: number;
  readonly perSecond: number;
}

/** Tokens in a bucket at a moment. */
export interface Tokens {
  readonly tokens: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A bucket that nobody has taken from. */
export const full = ({ burst }: Pace, now: number): Tokens => ({ tokens: burst, at: now });

/** The bucket as it is now; a clock that goes back adds nothing. */
export const refilled = (pace: Pace, { tokens, at }: Tokens, now: number): Tokens => {
  const earned = (Math.max(0, now - at) / 1_000) * pace.perSecond;
  return { tokens: Math.min(pace.burst, tokens + earned), at: now };
};

/** Takes a token; when there is none, says how long to wait for it, milliseconds. */
export const take = (
  pace: Pace,
  bucket: Tokens,
  now: number,
): { readonly bucket: Tokens; readonly waitMs: number } => {
  const { tokens, at } = refilled(pace, bucket, now);
  if (tokens >= 1) return { bucket: { tokens: tokens - 1, at }, waitMs: 0 };
  return { bucket: { tokens, at }, waitMs: Math.ceil(((1 - tokens) / pace.perSecond) * 1_000) };
};
