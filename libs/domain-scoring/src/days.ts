/** Milliseconds of a UTC day. */
export const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an instant (RFC 3339 UTC) or a day (`YYYY-MM-DD`). */
export const dayNumber = (time: string): number => Math.floor(Date.parse(time) / DAY_MS);

/** The UTC day, `YYYY-MM-DD`, of a day number. */
export const dayOf = (number: number): string =>
  new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The UTC day, `YYYY-MM-DD`, of an instant in milliseconds since the epoch. */
export const utcDay = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, 10);
