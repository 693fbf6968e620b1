import { describe, expect, it } from '@jest/globals';
import { nextSorting, sortRows } from './sort-rows.ts';

const sorted = (values: readonly (string | number | null)[], direction = 'ascending' as const) =>
  sortRows(values, (value) => value, direction);

describe('rows of a table', () => {
  it('are sorted by numbers as numbers, and by the numbers in names', () => {
    expect(sorted([10, 9, 1])).toEqual([1, 9, 10]);
    expect(sorted(['block-10', 'block-9'])).toEqual(['block-9', 'block-10']);
  });

  it('come last without a value, whichever way', () => {
    expect(sorted([null, 2, 1])).toEqual([1, 2, null]);
    expect(sortRows([null, 1, 2], (value) => value, 'descending')).toEqual([2, 1, null]);
  });

  it('are sorted the other way by a second click, and begin anew in another column', () => {
    const once = nextSorting('score', null);
    const twice = nextSorting('score', once);
    expect([once.direction, twice.direction]).toEqual(['ascending', 'descending']);
    expect(nextSorting('name', twice)).toEqual({ column: 'name', direction: 'ascending' });
  });
});
