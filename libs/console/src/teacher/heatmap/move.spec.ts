import { describe, expect, it } from '@jest/globals';
import { moved } from './move.ts';

const SIZE = { rows: 100, columns: 5, page: 10 };
const from = { row: 50, column: 2 };
const press = (key: string, ctrlKey = false, at = from) =>
  moved(at, { key, ctrlKey, metaKey: false }, SIZE);

describe('a key in the heat map', () => {
  it.each([
    ['ArrowUp', 49, 2],
    ['ArrowDown', 51, 2],
    ['ArrowLeft', 50, 1],
    ['ArrowRight', 50, 3],
    ['Home', 50, 0],
    ['End', 50, 4],
    ['PageUp', 40, 2],
    ['PageDown', 60, 2],
  ])('%s leads to row %d, column %d', (key, row, column) => {
    expect(press(key)).toEqual({ row, column });
  });

  it('with Ctrl, Home and End lead to the first and the last cell', () => {
    expect(press('Home', true)).toEqual({ row: 0, column: 0 });
    expect(press('End', true)).toEqual({ row: 99, column: 4 });
  });

  it('leads nowhere beyond the edges', () => {
    const corner = { row: 0, column: 0 };
    expect(press('ArrowUp', false, corner)).toEqual(corner);
    expect(press('PageDown', false, { row: 95, column: 4 })).toEqual({ row: 99, column: 4 });
  });

  it('that is no way to move is left to the browser', () => {
    expect(press('a')).toBeNull();
    expect(press('Tab')).toBeNull();
  });
});
