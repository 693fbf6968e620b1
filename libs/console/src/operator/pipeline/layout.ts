import type { ArrowName } from './arrows.ts';

/** The boxes of the pipeline, by the names of the customer's drawing. */
export type BoxName =
  | 'agent'
  | 'requests'
  | 'store'
  | 'core'
  | 'results'
  | 'notification'
  | 'learning'
  | 'dlq'
  | 'review'
  | 'analytics'
  | 'audit'
  | 'gateway'
  | 'trail';

/** What kind of thing a box stands for: who sends and works, a topic of Kafka, or where state is kept. */
export type BoxKind = 'service' | 'topic' | 'store' | 'person';

/** A box by its place in the grid. */
interface Box {
  readonly name: BoxName;
  readonly kind: BoxKind;
  readonly column: number;
  readonly row: number;
}

/** The drawing, left to right as the flow goes. */
export const BOXES: readonly Box[] = [
  { name: 'store', kind: 'store', column: 2, row: 0 },
  { name: 'agent', kind: 'person', column: 0, row: 1 },
  { name: 'requests', kind: 'topic', column: 1, row: 1 },
  { name: 'core', kind: 'service', column: 2, row: 1 },
  { name: 'results', kind: 'topic', column: 3, row: 1 },
  { name: 'notification', kind: 'service', column: 4, row: 1 },
  { name: 'learning', kind: 'service', column: 1, row: 2 },
  { name: 'dlq', kind: 'topic', column: 2, row: 2 },
  { name: 'analytics', kind: 'service', column: 3, row: 2 },
  { name: 'audit', kind: 'service', column: 4, row: 2 },
  { name: 'review', kind: 'person', column: 2, row: 3 },
  { name: 'gateway', kind: 'service', column: 3, row: 3 },
  { name: 'trail', kind: 'topic', column: 4, row: 3 },
];

/** A line between two boxes, with one arrow's numbers on it or more. */
export interface Line {
  readonly arrows: readonly ArrowName[];
  readonly from: BoxName;
  readonly to: BoxName;
}

/** Every line; the boxes of each are neighbours but for one, which goes around a corner. */
export const LINES: readonly Line[] = [
  { arrows: ['accepted'], from: 'agent', to: 'requests' },
  { arrows: ['processed'], from: 'requests', to: 'core' },
  { arrows: ['applied', 'duplicates'], from: 'core', to: 'store' },
  { arrows: ['results'], from: 'core', to: 'results' },
  { arrows: ['notified'], from: 'results', to: 'notification' },
  { arrows: ['analysed'], from: 'results', to: 'analytics' },
  { arrows: ['decided'], from: 'results', to: 'audit' },
  { arrows: ['learnt'], from: 'requests', to: 'learning' },
  { arrows: ['deadLettered'], from: 'core', to: 'dlq' },
  { arrows: ['review'], from: 'dlq', to: 'review' },
  { arrows: ['audited'], from: 'gateway', to: 'trail' },
  { arrows: ['kept'], from: 'trail', to: 'audit' },
];

/** Units of the drawing. */
export const BOX = { width: 172, height: 64 } as const;
const GAP = { x: 92, y: 72 } as const;
const MARGIN = 4;
const [COLUMNS, ROWS] = [5, 4];

/** How large the drawing is. */
export const SIZE = {
  width: COLUMNS * BOX.width + (COLUMNS - 1) * GAP.x + 2 * MARGIN,
  height: ROWS * BOX.height + (ROWS - 1) * GAP.y + 2 * MARGIN,
};

/** The upper left corner of a box. */
export const cornerOf = ({ column, row }: Pick<Box, 'column' | 'row'>) => ({
  x: MARGIN + column * (BOX.width + GAP.x),
  y: MARGIN + row * (BOX.height + GAP.y),
});

/** A line as it is drawn, and where its words begin. */
export interface DrawnLine {
  /** An SVG path. */
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' };
}

/** Room between a line and its words. */
const BESIDE = 8;

/** Where a line runs: straight to a neighbour, else sideways and around one corner. */
export const drawnLine = ({ from, to }: Pick<Line, 'from' | 'to'>): DrawnLine => {
  const [start, end] = [boxOf(from), boxOf(to)];
  const [a, b] = [cornerOf(start), cornerOf(end)];
  if (start.row === end.row) {
    const y = a.y + BOX.height / 2;
    const [x1, x2] = [a.x + BOX.width, b.x];
    return {
      path: `M ${x1} ${y} H ${x2}`,
      label: { x: (x1 + x2) / 2, y: y - BESIDE, anchor: 'middle' },
    };
  }
  if (start.column === end.column) {
    const x = a.x + BOX.width / 2;
    const [y1, y2] = b.y > a.y ? [a.y + BOX.height, b.y] : [a.y, b.y + BOX.height];
    return {
      path: `M ${x} ${y1} V ${y2}`,
      label: { x: x + BESIDE, y: (y1 + y2) / 2, anchor: 'start' },
    };
  }
  const y1 = a.y + (3 * BOX.height) / 4;
  const [y2, x] = [b.y + BOX.height / 2, a.x + BOX.width + GAP.x / 3];
  return {
    path: `M ${a.x + BOX.width} ${y1} H ${x} V ${y2} H ${b.x}`,
    label: { x: x + BESIDE, y: (y1 + y2) / 2, anchor: 'start' },
  };
};

const boxOf = (name: BoxName): Box => {
  const found = BOXES.find((box) => box.name === name);
  if (!found) throw new Error(`There is no box ${name}`);
  return found;
};
