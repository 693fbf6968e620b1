/** What a cell is sorted by. */
export type SortValue = string | number | null;
/** By which column, in which direction. */
export interface Sorting {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), 'en', { numeric: true });

/** Rows in the order of a value; rows without one come last in both directions, equal ones stay as they were. */
export const sortRows = <Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  direction: Sorting['direction'],
): readonly Row[] => {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * compare(a, b);
  });
};

/** What a click on a column's heading sorts by: the other direction the second time. */
export const nextSorting = (column: string, now: Sorting | null): Sorting => ({
  column,
  direction: now?.column === column && now.direction === 'ascending' ? 'descending' : 'ascending',
});
