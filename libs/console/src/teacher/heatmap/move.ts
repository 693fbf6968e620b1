/** A cell: row and column, counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** How large a grid is, and how far a page of it reaches. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are seen at once. */
  readonly page: number;
}

/** A key as browsers tell it. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/**
 * Where a key leads from a cell, after the pattern for grids of the ARIA authoring practices.
 * @returns null for a key that does not move
 */
export const moved = (from: CellPlace, pressed: Key, size: GridSize): CellPlace | null => {
  const to = target(from, pressed, size);
  if (to === null) return null;
  return { row: within(to.row, size.rows), column: within(to.column, size.columns) };
};

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

const target = (
  { row, column }: CellPlace,
  { key, ctrlKey, metaKey }: Key,
  { rows, columns, page }: GridSize,
): CellPlace | null => {
  const isFar = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    default:
      return null;
  }
};
