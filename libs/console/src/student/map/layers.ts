/** What is laid out: something, and what comes before it. */
export interface Ordered {
  readonly id: string;
  readonly prerequisites: readonly string[];
}

/**
 * Rows from what needs nothing to what needs most: each stands one row below the lowest of its prerequisites (longest
 * path). Within a row, things stand near what they need (barycentre), so that few edges cross. Prerequisites that are not
 * there count for nothing; in a circle, which no curriculum should have, the edge that closes it does not count.
 */
export const layersOf = <Topic extends Ordered>(
  topics: readonly Topic[],
): readonly (readonly Topic[])[] => {
  const depthOf = depths(topics);
  const count = Math.max(-1, ...topics.map(({ id }) => depthOf(id))) + 1;
  const rows: Topic[][] = [];
  for (let depth = 0; depth < count; depth += 1) {
    const row = topics.filter(({ id }) => depthOf(id) === depth);
    rows.push(nearWhatTheyNeed(row, rows));
  }
  return rows;
};

const depths = (topics: readonly Ordered[]) => {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const known = new Map<string, number>();
  const visiting = new Set<string>();
  const depthOf = (id: string): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    visiting.add(id);
    const above = (byId.get(id)?.prerequisites ?? []).filter(
      (each) => byId.has(each) && !visiting.has(each),
    );
    const depth = Math.max(-1, ...above.map(depthOf)) + 1;
    visiting.delete(id);
    known.set(id, depth);
    return depth;
  };
  return depthOf;
};

/** Orders a row by the mean place of what each needs; what needs nothing above keeps its place. */
const nearWhatTheyNeed = <Topic extends Ordered>(
  row: readonly Topic[],
  above: readonly (readonly Topic[])[],
): Topic[] => {
  const places = new Map(
    above.flatMap((each) => each.map(({ id }, index) => [id, centred(index, each.length)])),
  );
  const placeOf = ({ prerequisites }: Topic, index: number): number => {
    const needed = prerequisites.flatMap((id) => places.get(id) ?? []);
    if (needed.length === 0) return centred(index, row.length);
    return needed.reduce((sum, place) => sum + place, 0) / needed.length;
  };
  return row
    .map((topic, index) => ({ topic, place: placeOf(topic, index) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ topic }) => topic);
};

/** Rows are drawn around a common middle. */
const centred = (index: number, length: number): number => index - (length - 1) / 2;
