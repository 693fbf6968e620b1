import type { Preferences } from '@mastery/api-schemas';
import { Temporal } from 'temporal-polyfill';

/** What the clock says about a recipient. */
export type QuietSettings = Pick<Preferences, 'quiet_hours' | 'time_zone'>;

type QuietHours = NonNullable<Preferences['quiet_hours']>;

/**
 * The first instant from `now` on that lies outside of the quiet hours. Hours are those of the wall clock: of a
 * clock that is put back, an hour that comes twice is quiet twice; one that is skipped delays nothing.
 * @param now milliseconds since the epoch, as is the answer
 */
export const afterQuietHours = (
  { quiet_hours: quiet, time_zone: timeZone }: QuietSettings,
  now: number,
): number => {
  if (quiet === null || timeZone === null) return now;
  const instant = Temporal.Instant.fromEpochMilliseconds(now);
  const local = instant.toZonedDateTimeISO(timeZone);
  if (!isQuiet(local, quiet)) return now;
  // Quietness ends when the clock shows `to`, or when the clock itself is changed.
  const ends = [...clockShows(local, quiet.to), ...nextChange(local)];
  return Math.min(
    ...ends
      .filter((end) => end.epochMilliseconds > now && !isQuiet(end, quiet))
      .map(({ epochMilliseconds }) => epochMilliseconds),
  );
};

/** Whether the wall clock stands between `from` and `to`; `to` itself is no longer quiet. */
export const isQuiet = (local: Temporal.ZonedDateTime, { from, to }: QuietHours): boolean => {
  const time = local.toPlainTime();
  const isFrom = Temporal.PlainTime.compare(time, from) >= 0;
  const isBefore = Temporal.PlainTime.compare(time, to) < 0;
  return from < to ? isFrom && isBefore : isFrom || isBefore;
};

/** When the clock shows a time, today and on the two days after: both times where it shows it twice. */
const clockShows = (local: Temporal.ZonedDateTime, time: string) =>
  [0, 1, 2].flatMap((days) => {
    const shown = local.toPlainDate().add({ days }).toPlainDateTime(time);
    return (['earlier', 'later'] as const).map((disambiguation) =>
      shown.toZonedDateTime(local.timeZoneId, { disambiguation }),
    );
  });

const nextChange = (local: Temporal.ZonedDateTime): readonly Temporal.ZonedDateTime[] => {
  const change = local.getTimeZoneTransition('next');
  return change === null ? [] : [change];
};
