/** A string, and the colon behind it if it is a key. */
const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/g;
/** What a JSON text is made of, as far as keys and their places matter. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]/g;

/**
 * The path of the first key that an object of a valid JSON text has twice, or undefined. JSON.parse keeps
 * the last one silently; so the keys of the text are counted, and only where the numbers differ is the
 * text read token by token.
 * @param parsedKeys how many keys the parsed value has
 */
export const duplicateKey = (
  text: string,
  parsedKeys: number,
): readonly PropertyKey[] | undefined => {
  let keys = 0;
  for (const [, colon] of text.matchAll(STRING)) if (colon !== undefined) keys += 1;
  return keys === parsedKeys ? undefined : findDuplicate(text);
};

interface Open {
  /** Keys of an object so far; null in an array. */
  readonly seen: Set<string> | null;
  at: string | number;
}

const findDuplicate = (text: string): readonly PropertyKey[] | undefined => {
  const open: Open[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token === '{') open.push({ seen: new Set(), at: '' });
    else if (token === '[') open.push({ seen: null, at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && typeof inner?.at === 'number') inner.at += 1;
    else if (token === ':' && inner?.seen) {
      inner.at = JSON.parse(last) as string;
      if (inner.seen.has(inner.at)) return open.map(({ at }) => at);
      inner.seen.add(inner.at);
    }
    last = token;
  }
  return undefined;
};
