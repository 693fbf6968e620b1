import type { HistoryResponse } from '@mastery/api-schemas';
import { COMPONENTS } from '@mastery/event-schemas';
import { toCsv } from '../csv.ts';

/** A history as CSV: a line per point. */
export const asCsv = ({ points }: HistoryResponse): string =>
  toCsv(
    ['date', 'period', 'mastery_score', 'level', ...COMPONENTS],
    points.map(({ date, period, mastery_score, level, components }) => [
      date,
      period,
      mastery_score,
      level,
      ...COMPONENTS.map((component) => components[component]),
    ]),
  );
