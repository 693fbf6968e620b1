/**
 * The entry of an id in a map that is kept as a JSON object. Ids are chosen by others: `constructor` is
 * a fine topic, and must not find what every object inherits.
 */
export const own = <Value>(map: Readonly<Record<string, Value>>, id: string): Value | undefined =>
  Object.hasOwn(map, id) ? map[id] : undefined;
