import { describe, expect, it } from '@jest/globals';
import { inView } from './in-view.ts';

/** A grid of which 10 rows and 5 topics are seen beside its headings, scrolled to row 20 and topic 3. */
const scrolledFor = (row: number, column: number) => {
  let to: ScrollToOptions = {};
  const grid = {
    ...{ scrollTop: 720, scrollLeft: 264, clientHeight: 48 + 360, clientWidth: 160 + 440 },
    scrollTo: (options: ScrollToOptions | number = 0) => {
      if (typeof options === 'object') to = options;
    },
  };
  inView(grid, { row, column }, 36);
  return [to.top, to.left];
};

describe('a cell of the heat map', () => {
  it('that is seen moves nothing', () => {
    expect(scrolledFor(25, 6)).toEqual([720, 264]);
  });

  it('above or left of what is seen comes to its beginning', () => {
    expect(scrolledFor(19, 2)).toEqual([684, 88]);
  });

  it('below or right of what is seen comes to its end', () => {
    expect(scrolledFor(30, 9)).toEqual([756, 352]);
  });

  it('that is the student shows the first topics', () => {
    expect(scrolledFor(25, 0)).toEqual([720, 0]);
  });
});
