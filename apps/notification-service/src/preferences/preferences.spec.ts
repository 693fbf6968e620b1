import { describe, expect, it } from '@jest/globals';
import { type Preferences, WEEKDAYS, preferences } from '@mastery/api-schemas';
import fc from 'fast-check';
import { clock, moment } from '../testing/moments.ts';
import { nextDigest } from './next-digest.ts';
import { afterQuietHours, isQuiet } from './quiet-hours.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const at = (text: string) => Date.parse(text);
const night = (from: string, to: string, zone = 'Europe/Vienna') => ({
  time_zone: zone,
  quiet_hours: { from, to },
});

const two = (n: number) => String(n).padStart(2, '0');
const wallTime = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
const hours = fc.record({ from: wallTime, to: wallTime }).filter(({ from, to }) => from !== to);

describe('quiet hours', () => {
  it.each([
    ['in the evening', '2026-01-14T22:30:00+01:00', '2026-01-15T08:00:00+01:00'],
    ['after midnight', '2026-01-15T00:00:00+01:00', '2026-01-15T08:00:00+01:00'],
    ['when they begin', '2026-01-14T21:00:00+01:00', '2026-01-15T08:00:00+01:00'],
    ['when they end', '2026-01-15T08:00:00+01:00', '2026-01-15T08:00:00+01:00'],
    ['by day', '2026-01-14T12:00:00+01:00', '2026-01-14T12:00:00+01:00'],
    ['in the short night of spring', '2026-03-29T01:59:00+01:00', '2026-03-29T08:00:00+02:00'],
    ['in the long night of autumn', '2026-10-25T01:00:00+02:00', '2026-10-25T08:00:00+01:00'],
  ])('end in the morning: %s', (_when, now, end) => {
    expect(afterQuietHours(night('21:00', '08:00'), at(now))).toBe(at(end));
  });

  it('that end within the hour that spring skips end with it', () => {
    const settings = night('21:00', '02:30');
    const now = at('2026-03-29T01:30:00+01:00');
    expect(afterQuietHours(settings, now)).toBe(at('2026-03-29T03:00:00+02:00'));
  });

  it('that end within the hour that autumn repeats hold again when it comes again', () => {
    const settings = night('21:00', '02:30');
    const first = at('2026-10-25T02:30:00+02:00');
    expect(afterQuietHours(settings, at('2026-10-25T02:10:00+02:00'))).toBe(first);
    expect(afterQuietHours(settings, first)).toBe(first);
    const again = at('2026-10-25T02:10:00+01:00');
    expect(afterQuietHours(settings, again)).toBe(at('2026-10-25T02:30:00+01:00'));
  });

  it('hold for nobody whose time zone is not known', () => {
    const settings = { time_zone: null, quiet_hours: { from: '00:00', to: '23:59' } };
    expect(afterQuietHours(settings, 7)).toBe(7);
    expect(afterQuietHours({ time_zone: 'UTC', quiet_hours: null }, 7)).toBe(7);
  });

  it('are waited for to their end and not a minute longer, whatever the clocks do', () => {
    fc.assert(
      fc.property(moment, hours, ([name, now], quiet) => {
        const end = afterQuietHours(night(quiet.from, quiet.to, name), now);
        expect(end).toBeGreaterThanOrEqual(now);
        // The only minutes that are not quiet may be those that a clock skips: then it takes another day.
        expect(end - now).toBeLessThan(2 * DAY_MS + 2 * HOUR_MS);
        expect(isQuiet(clock(end, name), quiet)).toBe(false);
        for (let instant = now; instant < end; instant += 7 * MINUTE_MS)
          expect(isQuiet(clock(instant, name), quiet)).toBe(true);
        if (end > now) expect(isQuiet(clock(end - 1, name), quiet)).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('leave alone what waited for them', () => {
    fc.assert(
      fc.property(moment, hours, ([name, now], quiet) => {
        const settings = night(quiet.from, quiet.to, name);
        const end = afterQuietHours(settings, now);
        expect(afterQuietHours(settings, end)).toBe(end);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('the weekly digest', () => {
  const weekly = (weekday: (typeof WEEKDAYS)[number], hour: number, name: string | null) => ({
    time_zone: name,
    digest: { mode: 'weekly' as const, weekday, hour },
  });

  it.each([
    ['before the hour', '2026-01-12T07:59:00+01:00', '2026-01-12T08:00:00+01:00'],
    ['at the hour', '2026-01-12T08:00:00+01:00', '2026-01-19T08:00:00+01:00'],
    ['across a change of the clock', '2026-03-24T08:00:00+01:00', '2026-03-30T08:00:00+02:00'],
  ])('comes on its day, by the clock of the recipient: %s', (_when, now, due) => {
    expect(nextDigest(weekly('monday', 8, 'Europe/Vienna'), at(now))).toBe(at(due));
  });

  it('comes when the skipped hour is over', () => {
    const due = nextDigest(weekly('sunday', 2, 'Europe/Vienna'), at('2026-03-28T12:00:00Z'));
    expect(due).toBe(at('2026-03-29T03:00:00+02:00'));
  });

  it('goes by UTC where no time zone is known', () => {
    const due = nextDigest(weekly('friday', 17, null), at('2026-01-14T00:00:00Z'));
    expect(due).toBe(at('2026-01-16T17:00:00Z'));
  });

  it('comes once a week, whatever the clocks do', () => {
    fc.assert(
      fc.property(
        moment,
        fc.constantFrom(...WEEKDAYS),
        fc.nat(23),
        ([name, now], weekday, hour) => {
          const chosen = weekly(weekday, hour, name);
          const first = nextDigest(chosen, now);
          const second = nextDigest(chosen, first);
          expect(first).toBeGreaterThan(now);
          expect(first - now).toBeLessThanOrEqual(7 * DAY_MS + 2 * HOUR_MS);
          expect(Math.abs(second - first - 7 * DAY_MS)).toBeLessThanOrEqual(2 * HOUR_MS);
          expect(WEEKDAYS[clock(first, name).dayOfWeek - 1]).toBe(weekday);
          // Asked at any moment in between, the answer is the same.
          expect(nextDigest(chosen, Math.floor((now + first) / 2))).toBe(first);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('preferences', () => {
  it('have sensible defaults: everything on, nothing by night where the time zone is known', () => {
    const all = { inbox: true, push: true, webhook: true, email: true };
    expect(preferences.parse({})).toEqual({
      opted_out: false,
      channels: { threshold: all, path: all, struggle: all, digest: all },
      time_zone: null,
      quiet_hours: { from: '21:00', to: '08:00' },
      digest: { mode: 'at-once', weekday: 'monday', hour: 8 },
      language: 'en',
      email: null,
    } satisfies Preferences);
  });

  it('keep what is chosen and fill in the rest', () => {
    const chosen = preferences.parse({
      channels: { path: { push: false } },
      time_zone: 'Asia/Tokyo',
    });
    expect(chosen.channels.path).toEqual({ inbox: true, push: false, webhook: true, email: true });
    expect(chosen.channels.threshold.push).toBe(true);
    expect(preferences.parse(chosen)).toEqual(chosen);
  });

  it.each([
    { time_zone: 'Europe/Atlantis' },
    { time_zone: '+01:00' },
    { quiet_hours: { from: '21:00', to: '21:00' } },
    { quiet_hours: { from: '24:00', to: '08:00' } },
    { digest: { mode: 'weekly', weekday: 'someday' } },
    { digest: { hour: 24 } },
    { language: 'not_a_tag' },
    { email: 'nobody' },
    { channels: { gossip: {} } },
  ])('refuse %j', (sent) => {
    expect(preferences.safeParse(sent).success).toBe(false);
  });
});
