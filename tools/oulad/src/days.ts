const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a day `YYYY-MM-DD` (UTC). @throws RangeError for anything that is no day of the calendar */
export function dayNumber(day: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Date.parse turns 30 February into a day of March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) {
    throw new RangeError(`not a day YYYY-MM-DD: "${day}"`);
  }
  return time / DAY_MS;
}

/** The day `YYYY-MM-DD` (UTC) of a count of days since 1970-01-01. */
export const dayText = (number: number): string =>
  new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The moment, in RFC 3339 UTC, so many milliseconds after the day began. */
export const momentOf = (number: number, millisecond: number): string =>
  new Date(number * DAY_MS + millisecond).toISOString();

/** Day number of a run's start: `B` runs start on 1 February, `J` runs on 1 October of the year. */
export const startOfRun = (run: string): number =>
  dayNumber(`${run.slice(0, 4)}-${run.endsWith('B') ? '02' : '10'}-01`);
