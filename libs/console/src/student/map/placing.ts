import { layersOf } from './layers.ts';
import type { MapTopic } from './topics.ts';

/** The size of a topic and the gaps around it, in the units of the drawing, which are pixels. */
export const NODE = { width: 184, height: 64 } as const;
const GAP = { x: 24, y: 44 } as const;
const MARGIN = 8;

/** A topic at its place: its upper left corner. */
export interface PlacedTopic {
  readonly topic: MapTopic;
  readonly x: number;
  readonly y: number;
}
/** The drawing of a map. */
export interface Placing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedTopic[];
  /** Paths from a prerequisite to what needs it. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly path: string }[];
}

/** Lays topics out in rows, what needs nothing on top. */
export const placed = (topics: readonly MapTopic[]): Placing => {
  const rows = layersOf(topics);
  const widthOf = (count: number) => count * NODE.width + (count - 1) * GAP.x;
  const widest = widthOf(Math.max(1, ...rows.map(({ length }) => length)));
  const nodes = rows.flatMap((row, layer) =>
    row.map((topic, index) => ({
      topic,
      x: MARGIN + (widest - widthOf(row.length)) / 2 + index * (NODE.width + GAP.x),
      y: MARGIN + layer * (NODE.height + GAP.y),
    })),
  );
  const byId = new Map(nodes.map((node) => [node.topic.id, node]));
  return {
    width: widest + 2 * MARGIN,
    height: 2 * MARGIN + Math.max(0, rows.length * (NODE.height + GAP.y) - GAP.y),
    nodes,
    edges: nodes.flatMap((node) =>
      node.topic.prerequisites.flatMap((from) => {
        const before = byId.get(from);
        return before ? [{ from, to: node.topic.id, path: edgePath(before, node) }] : [];
      }),
    ),
  };
};

const edgePath = (from: PlacedTopic, to: PlacedTopic): string => {
  const [x1, y1] = [from.x + NODE.width / 2, from.y + NODE.height];
  const [x2, y2] = [to.x + NODE.width / 2, to.y];
  const middle = (y1 + y2) / 2;
  return `M${x1},${y1}C${x1},${middle} ${x2},${middle} ${x2},${y2}`;
};
