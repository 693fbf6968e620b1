import { describe, expect, it } from '@jest/globals';
import { type Preferences, WEEKDAYS } from '@mastery/api-schemas';
import fc from 'fast-check';
import { nextDigest } from '../preferences/next-digest.ts';
import { moment } from '../testing/moments.ts';
import { weekOfDigest } from './week.ts';

const MINUTE_MS = 60_000;
const chosen = (weekday: Preferences['digest']['weekday'], hour: number, zone: string) => {
  const settings = { time_zone: zone, digest: { mode: 'weekly' as const, weekday, hour } };
  return (now: number) => nextDigest(settings, now);
};

describe('the week of a digest', () => {
  it('begins with the digest before, five minutes early', () => {
    const { name, from, to } = weekOfDigest(
      chosen('monday', 8, 'Europe/Vienna'),
      Date.parse('2026-11-25T12:00:00Z'),
    );
    expect([name, from, to]).toEqual([
      '2026-11-30T07',
      Date.parse('2026-11-23T08:00:00+01:00') - 5 * MINUTE_MS,
      Date.parse('2026-11-30T08:00:00+01:00'),
    ]);
  });

  it('is an hour longer when the clock is put back: that hour is told, too', () => {
    const { from } = weekOfDigest(
      chosen('monday', 8, 'Europe/Vienna'),
      Date.parse('2026-10-25T12:00:00Z'),
    );
    expect(from).toBe(Date.parse('2026-10-19T08:00:00+02:00') - 5 * MINUTE_MS);
  });

  it('has a name of its own when the clock is put forward over the end of a week by UTC', () => {
    const next = chosen('monday', 1, 'Europe/Vienna');
    const first = weekOfDigest(next, Date.parse('2026-03-22T12:00:00Z'));
    expect([first.name, weekOfDigest(next, first.to).name]).toEqual([
      '2026-03-23T00',
      '2026-03-29T23',
    ]);
  });

  it('follows upon the week before without a gap, under another name, whatever the clocks do', () => {
    fc.assert(
      fc.property(
        moment,
        fc.constantFrom(...WEEKDAYS),
        fc.nat(23),
        ([zone, now], weekday, hour) => {
          const next = chosen(weekday, hour, zone);
          const first = weekOfDigest(next, now);
          const second = weekOfDigest(next, first.to);
          expect(second.from).toBe(first.to - 5 * MINUTE_MS);
          expect(second.name).not.toBe(first.name);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);
});
