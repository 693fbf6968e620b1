/** The language of the texts; numbers and times are written in it. */
const LANGUAGE = 'en-GB';

const whole = new Intl.NumberFormat(LANGUAGE, { style: 'percent', maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat(LANGUAGE, { style: 'percent', minimumFractionDigits: 1 });
const number = new Intl.NumberFormat(LANGUAGE);
const precise = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 4 });
const time = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeStyle: 'short' });
const date = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeZone: 'UTC' });

/** A share of 0..1 as whole percent: `86%`. */
export const percent = (share: number): string => whole.format(share);
/** A share of 0..1 as percent with one decimal: `86.2%`. */
export const exactPercent = (share: number): string => exact.format(share);
/** A count: `18,213`. */
export const count = (value: number): string => number.format(value);
/** A number with up to four decimals, as the engine keeps scores: `0.0481`. */
export const decimal = (value: number): string => precise.format(value);
/** A moment, by the reader's clock. @param at RFC 3339, or milliseconds since the epoch */
export const moment = (at: string | number): string => time.format(new Date(at));
/** A day of UTC, as all days of the engine are. @param day `YYYY-MM-DD` */
export const day = (day: string): string => date.format(new Date(day));

const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const;

/** A duration in its two largest units: `2 d 3 h`. @param seconds whole seconds, 0 or more */
export const duration = (seconds: number): string => {
  const first = UNITS.findIndex(([, size]) => seconds >= size);
  if (first === -1) return '0 s';
  let left = seconds;
  const parts = UNITS.slice(first, first + 2).flatMap(([unit, size]) => {
    const amount = Math.floor(left / size);
    left -= amount * size;
    return amount > 0 ? [`${amount} ${unit}`] : [];
  });
  return parts.join(' ');
};
