import type { Granularity } from '@mastery/api-schemas';

const DAY_MS = 86_400_000;
const THURSDAY = 4;

/** The period that a UTC day, `YYYY-MM-DD`, belongs to: itself, its ISO week `2026-W03`, or `2026-01`. */
export const periodOf = (date: string, granularity: Granularity): string => {
  switch (granularity) {
    case 'daily':
      return date;
    case 'weekly':
      return isoWeek(date);
    case 'monthly':
      return date.slice(0, 7);
  }
};

/** ISO 8601: weeks begin on Monday and belong to the year of their Thursday. */
const isoWeek = (date: string): string => {
  const day = new Date(date);
  const weekday = day.getUTCDay() || 7;
  const thursday = new Date(day.getTime() + (THURSDAY - weekday) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS));
  return `${year}-W${String(week).padStart(2, '0')}`;
};
