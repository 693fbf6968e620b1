import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { texts } from '../texts.ts';
import { type SortValue, type Sorting, nextSorting, sortRows } from './sort-rows.ts';

/** A column: what it sorts by and, unless that is what it shows, how it is drawn. */
export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly value: (row: Row) => SortValue;
  readonly show?: (row: Row) => ComponentChildren;
}

interface DataTableProps<Row> {
  /** What the table is about; read out, and shown above it. */
  readonly caption: string;
  /** The first is the heading of its row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** How it is sorted at first; as it comes, unless given. */
  readonly sorted?: Sorting;
}

/** A table whose columns sort it. On a narrow screen it scrolls, also by keyboard. */
export const DataTable = <Row,>({ caption, columns, rows, keyOf, sorted }: DataTableProps<Row>) => {
  const [sorting, setSorting] = useState<Sorting | null>(sorted ?? null);
  const by = columns.find(({ key }) => key === sorting?.column);
  const shown = by && sorting ? sortRows(rows, by.value, sorting.direction) : rows;
  return (
    <div class="table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label }) => (
              <th
                key={key}
                scope="col"
                aria-sort={sorting?.column === key ? sorting.direction : 'none'}
              >
                <button
                  type="button"
                  class="table__sort"
                  title={texts.charts.sortBy(label)}
                  onClick={() => setSorting(nextSorting(key, sorting))}
                >
                  {label}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} row={row} isHeading={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly isHeading: boolean;
}

const Cell = <Row,>({ column, row, isHeading }: CellProps<Row>) => {
  const value = column.value(row);
  const content = column.show?.(row) ?? value ?? '–';
  if (isHeading) return <th scope="row">{content}</th>;
  return <td class={typeof value === 'number' ? 'number' : undefined}>{content}</td>;
};
