import { durationSeconds } from '@mastery/event-schemas';
import { type Part, refused, there } from './mapped.ts';

const NUMBER = String.raw`(\d{1,12}(?:[.,]\d{1,9})?)`;
const WEEKS = new RegExp(`^P${NUMBER}W$`);
const DAYS = new RegExp(
  `^P(?:${NUMBER}D)?(?:T(?=\\d)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);
const SECONDS_IN = [86_400, 3_600, 60, 1] as const;

/**
 * The seconds of an ISO 8601 duration: `PT1M30S` is 90. Years and months are no length of time that seconds could
 * tell, and more than 30 days is a clock that was never stopped.
 */
export const secondsOf = (iso: string, where: string): Part<number> => {
  const read = durationSeconds.safeParse(secondsIn(iso));
  return read.success
    ? there(read.data)
    : refused(
        'unusable-duration',
        where,
        'must be an ISO 8601 duration of at most 30 days, without years and months, such as PT1M30S',
      );
};

const secondsIn = (iso: string): number => {
  const number = (text = '0') => Number(text.replace(',', '.'));
  const [, weeks] = WEEKS.exec(iso) ?? [];
  if (weeks !== undefined) return number(weeks) * 7 * 86_400;
  const parts = iso === 'P' ? null : DAYS.exec(iso);
  if (parts === null) return Number.NaN;
  const seconds = SECONDS_IN.reduce((sum, of, at) => sum + number(parts[at + 1]) * of, 0);
  // Hundredths are what the standards compare by; the rest is noise of binary fractions.
  return Math.round(seconds * 100) / 100;
};
