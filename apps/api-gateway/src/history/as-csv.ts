import type { HistoryResponse } from '@mastery/api-schemas';
import { COMPONENTS } from '@mastery/event-schemas';
import { toCsv } from '../csv.ts';

/** A history as CSV: a line per point; what the evidence gives only where a score was set by hand. */
export const asCsv = ({ points }: HistoryResponse): string =>
  toCsv(
    ['date', 'period', 'mastery_score', 'level', ...COMPONENTS, 'calculated_score'],
    points.map(({ date, period, mastery_score, level, components, override }) => [
      date,
      period,
      mastery_score,
      level,
      ...COMPONENTS.map((component) => components[component]),
      override?.calculated.score,
    ]),
  );
