/** How deep objects and arrays may be nested; the deepest input of ours has six levels. */
export const MAX_DEPTH = 32;

/** How many keys a JSON value has in all its objects, or the first thing that is refused in it. */
export type InspectedJson =
  | { readonly kind: 'accepted'; readonly keys: number }
  | { readonly kind: 'refused'; readonly path: readonly string[]; readonly message: string };

interface Place {
  readonly value: unknown;
  readonly key: string;
  readonly depth: number;
  readonly parent: Place | null;
}

/**
 * Looks at every key and string of a parsed JSON value once.
 * @param hasEscapes false when the text has no `\u`: then no string needs to be looked at
 */
export const inspectJson = (
  root: unknown,
  { hasEscapes }: { readonly hasEscapes: boolean },
): InspectedJson => {
  // No recursion: the nesting is the stranger's choice.
  const left: Place[] = [{ value: root, key: '', depth: 0, parent: null }];
  let keys = 0;
  for (let place = left.pop(); place; place = left.pop()) {
    const { value } = place;
    if (typeof value === 'string') {
      const message = hasEscapes ? wrongWith(value) : undefined;
      if (message !== undefined) return refused(place, message);
      continue;
    }
    if (typeof value !== 'object' || value === null) continue;
    if (place.depth === MAX_DEPTH) return refused(place, `must not be nested deeper`);
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      const next = { value: inner as unknown, key, depth: place.depth + 1, parent: place };
      if (!isList) {
        keys += 1;
        const message = wrongWithKey(key, hasEscapes);
        if (message !== undefined) return refused(next, message);
      }
      if (typeof inner === 'object' || typeof inner === 'string') left.push(next);
    }
  }
  return { kind: 'accepted', keys };
};

const wrongWithKey = (key: string, hasEscapes: boolean): string | undefined => {
  if (key === '__proto__') return 'is not allowed as a key';
  return hasEscapes ? wrongWith(key) : undefined;
};

const wrongWith = (text: string): string | undefined => {
  if (text.includes('\0')) return 'must not contain NUL';
  return text.isWellFormed() ? undefined : 'must not contain half a surrogate pair';
};

const refused = (place: Place, message: string): InspectedJson => {
  const path: string[] = [];
  for (let at = place; at.parent; at = at.parent) path.unshift(at.key.toWellFormed());
  return { kind: 'refused', path, message };
};
