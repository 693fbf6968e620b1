import type { ApiExample } from '@mastery/api-schemas';

const DAY_MS = 86_400_000;
/** The day on which the examples happened. */
const HAPPENED = Date.parse('2026-11-20');
const ANY_DAY = /\b\d{4}-\d{2}-\d{2}(?=\b|T)/g;

/**
 * An example with every day moved by as many, so that it happened yesterday: what depends on how long ago something
 * was is answered as described, whenever the tests run.
 */
export const movedToYesterday = (example: ApiExample, now = Date.now()): ApiExample => {
  const shift = Math.floor(now / DAY_MS) * DAY_MS - DAY_MS - HAPPENED;
  const moved = (day: string) => new Date(Date.parse(day) + shift).toISOString().slice(0, 10);
  return JSON.parse(JSON.stringify(example).replaceAll(ANY_DAY, moved)) as ApiExample;
};
