/** No receiver puts a message off for longer than a day. */
const MAX_MS = 24 * 60 * 60_000;

/**
 * What `Retry-After` says (RFC 9110, 10.2.3: seconds, or a date), in milliseconds from now, a day at most;
 * undefined when it says nothing that can be read.
 */
export const retryAfterMs = (
  header: string | readonly string[] | undefined,
  now: number,
): number | undefined => {
  const text = (typeof header === 'string' ? header : header?.[0])?.trim();
  if (text === undefined) return undefined;
  const delay = /^\d{1,15}$/.test(text) ? Number(text) * 1_000 : dateOf(text) - now;
  return Number.isNaN(delay) ? undefined : Math.min(Math.max(delay, 0), MAX_MS);
};

/** Dates have words in them; `Date.parse` would take `1.5` for one. */
const dateOf = (text: string): number => (/^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : NaN);
