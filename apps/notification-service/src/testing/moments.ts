import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

const MINUTE_MS = 60_000;

/** Clocks that change at night, at midnight and by half an hour, one that changes on the other half of the earth, and three that never do. */
const ZONES = [
  'Europe/Vienna',
  'America/New_York',
  'Africa/Cairo',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'UTC',
] as const;

/** What the clock of a zone shows. */
export const clock = (instant: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

const zone = fc.constantFrom(...ZONES);

/** A minute of these years, as often as not within a day of a change of the clock. */
const minute = (zoneName: string): fc.Arbitrary<number> => {
  const start = Date.UTC(2025, 0, 1);
  const anywhere = fc.nat(3 * 365 * 24 * 60).map((minutes) => start + minutes * MINUTE_MS);
  return fc
    .tuple(anywhere, fc.boolean(), fc.integer({ min: -1_440, max: 1_440 }))
    .map(([instant, isNear, minutes]) => {
      const change = clock(instant, zoneName).getTimeZoneTransition('next');
      if (!isNear || change === null) return instant;
      return change.epochMilliseconds + minutes * MINUTE_MS;
    });
};

/** A zone, and a minute of these years in milliseconds since the epoch. */
export const moment = zone.chain((name) => fc.tuple(fc.constant(name), minute(name)));
