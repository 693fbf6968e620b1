import { type Preferences, WEEKDAYS } from '@mastery/api-schemas';
import { Temporal } from 'temporal-polyfill';

/** A week and the days on either side of it: days may be missing where a country crossed the date line. */
const LOOK_AHEAD_DAYS = 9;

/**
 * When the next weekly digest is due: the first time after `now` that the wall clock shows this weekday and hour; UTC
 * where no time zone is known. An hour that the clock skips comes when it is over.
 * @param now milliseconds since the epoch, as is the answer
 */
export const nextDigest = (
  { digest, time_zone: timeZone }: Pick<Preferences, 'digest' | 'time_zone'>,
  now: number,
): number => {
  const weekday = WEEKDAYS.indexOf(digest.weekday) + 1;
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone ?? 'UTC');
  const due = Array.from({ length: LOOK_AHEAD_DAYS }, (_, days) =>
    local.toPlainDate().add({ days }),
  )
    .filter(({ dayOfWeek }) => dayOfWeek === weekday)
    .map((date) =>
      date
        .toPlainDateTime({ hour: digest.hour })
        .toZonedDateTime(local.timeZoneId, { disambiguation: 'compatible' }),
    )
    .map(({ epochMilliseconds }) => epochMilliseconds)
    .filter((instant) => instant > now);
  return Math.min(...due);
};
