import type { components } from '@mastery/client';

/** A student's row of the heat map. */
export type HeatRow = components['schemas']['HeatmapResponse']['students'][number];
/** How the rows can be ordered. */
export const ORDERS = ['id', 'weakest'] as const;
/** How the rows are ordered. */
export type Order = (typeof ORDERS)[number];

/** Rows by student, as they come, or by their mean score, the lowest first and those without scores last. */
export const ordered = (rows: readonly HeatRow[], order: Order): readonly HeatRow[] =>
  order === 'id' ? rows : rows.toSorted((one, other) => meanOf(one) - meanOf(other));

const meanOf = ({ scores }: HeatRow): number => {
  const known = Object.values(scores).filter((score) => score !== null);
  return known.length === 0 ? 2 : known.reduce((sum, score) => sum + score, 0) / known.length;
};
