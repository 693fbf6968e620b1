import { createHash } from 'node:crypto';

const HOUR_MS = 3_600_000;

/** Parts of a day, in the order in which one student's events of the same day must stand. */
const BANDS = {
  enrolment: { from: 8 * HOUR_MS, length: HOUR_MS },
  publication: { from: 9 * HOUR_MS, length: HOUR_MS },
  work: { from: 10 * HOUR_MS, length: 9 * HOUR_MS },
  /** A mark follows the work it is for by an hour. */
  mark: { from: 11 * HOUR_MS, length: 9 * HOUR_MS },
} as const;

export type Band = keyof typeof BANDS;

/**
 * Milliseconds after midnight UTC, within the band. OULAD knows days only: the hash spreads events over the day in the same
 * order on every machine and for every shift of the days, and the bands keep cause before effect.
 */
export function timeOfDay(band: Band, key: string): number {
  const { from, length } = BANDS[band];
  const hash = createHash('sha1').update(key).digest().readUInt32BE(0);
  return from + Math.floor((hash / 2 ** 32) * length);
}
