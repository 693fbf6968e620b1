/** A profile as V8 writes it (`--cpu-prof`): a tree of calls, and which of them was seen running at each sample. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** Ids of nodes. */
  readonly samples: readonly number[];
  /** Microseconds from each sample to the one before. */
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: CallFrame;
  readonly children?: readonly number[];
}

/** Where code stands. */
export interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  /** From 0. */
  readonly lineNumber: number;
}

/** A function as it was called from its parent, all calls of it taken together. */
export interface Frame {
  readonly name: string;
  readonly url: string;
  /** Microseconds in itself. */
  readonly self: number;
  /** Microseconds in itself and what it called. */
  readonly total: number;
  readonly children: readonly Frame[];
}

/** Time in which the process had nothing to do. */
const IDLE = new Set(['(idle)', '(program)']);

/** The calls of a profile as one tree, the longest first; idle time is left out. */
export const framesOf = ({ nodes, samples, timeDeltas }: CpuProfile): Frame => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const spent = new Map<number, number>();
  for (const [index, id] of samples.entries()) {
    spent.set(id, (spent.get(id) ?? 0) + (timeDeltas[index] ?? 0));
  }
  const frameOf = (ids: readonly number[]): Frame => {
    const same = ids.flatMap((id) => byId.get(id) ?? []);
    const children = Map.groupBy(
      same.flatMap((node) => node.children ?? []),
      (id) => placeOf(byId.get(id)?.callFrame),
    );
    const below = [...children.values()].map(frameOf).filter(({ name }) => !IDLE.has(name));
    const self = ids.reduce((sum, id) => sum + (spent.get(id) ?? 0), 0);
    return {
      name: nameOf(same[0]?.callFrame),
      url: same[0]?.callFrame.url ?? '',
      self,
      total: below.reduce((sum, { total }) => sum + total, self),
      children: below.toSorted((a, b) => b.total - a.total),
    };
  };
  return frameOf(nodes.slice(0, 1).map(({ id }) => id));
};

const nameOf = (frame: CallFrame | undefined): string =>
  frame === undefined || frame.functionName === '' ? '(anonymous)' : frame.functionName;

const placeOf = (frame: CallFrame | undefined): string =>
  frame === undefined ? '' : `${frame.functionName} ${frame.url}:${frame.lineNumber}`;
