/** Puts an entry into a map that is kept as a JSON object. */
export type Put = <Value>(
  map: Readonly<Record<string, Value>>,
  id: string,
  value: Value,
) => Readonly<Record<string, Value>>;

/** Leaves the map as it is and returns another one: the pure way, its cost grows with the map. */
export const copying: Put = (map, id, value) => ({ ...map, [id]: value });

/** Changes the map: for whoever alone holds it. O(1). */
export const inPlace: Put = <Value>(
  map: Readonly<Record<string, Value>>,
  id: string,
  value: Value,
) => {
  const own = map as Record<string, Value>;
  // An id may be __proto__; assigned, it would be no entry.
  if (id === '__proto__') {
    Object.defineProperty(own, id, { value, enumerable: true, configurable: true, writable: true });
  } else own[id] = value;
  return own;
};
