import type { CellPlace } from './move.ts';

/** What of a scrolled element is needed to scroll it. */
type Scrolled = Pick<
  HTMLElement,
  'scrollTop' | 'scrollLeft' | 'clientHeight' | 'clientWidth' | 'scrollTo'
>;

/** Of the column of students and of each topic, as the style sheet has them, pixels. */
const STUDENT_WIDTH = 160;
const TOPIC_WIDTH = 88;
const HEAD_HEIGHT = 48;

/** How far to scroll so that a stretch is seen whole: not at all where it is. */
const nearest = (seen: number, length: number, start: number, end: number): number => {
  if (start < seen) return start;
  return end > seen + length ? end - length : seen;
};

/** Scrolls a heat map until a cell is seen, beside its heading row and column. @param height of a row, pixels */
export const inView = (grid: Scrolled, { row, column }: CellPlace, height: number): void => {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = grid;
  const top = row * height;
  const left = Math.max(0, column - 1) * TOPIC_WIDTH;
  grid.scrollTo({
    top: nearest(scrollTop, clientHeight - HEAD_HEIGHT, top, top + height),
    left: nearest(scrollLeft, clientWidth - STUDENT_WIDTH, left, left + TOPIC_WIDTH),
  });
};
