import type { HistoryResponse } from '@mastery/api-schemas';
import { COMPONENTS } from '@mastery/event-schemas';

/**
 * A history as CSV (RFC 4180): a header, then a line per point; what is not known is empty. Days, numbers
 * and levels need no quotes.
 */
export const asCsv = ({ points }: HistoryResponse): string => {
  const header = ['date', 'period', 'mastery_score', 'level', ...COMPONENTS];
  const rows = points.map(({ date, period, mastery_score, level, components }) => [
    date,
    period,
    mastery_score,
    level,
    ...COMPONENTS.map((component) => components[component]),
  ]);
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
};

const field = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
