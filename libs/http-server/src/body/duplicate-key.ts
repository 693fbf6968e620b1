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
  return countKeys(text) === parsedKeys ? undefined : findDuplicate(text);
};

const BACKSLASH = 0x5c;
const COLON = 0x3a;
const SPACE = 0x20;

/** Counts strings with a colon behind them. By character codes: every body of every request comes by. */
const countKeys = (text: string): number => {
  let keys = 0;
  for (let start = text.indexOf('"'); start >= 0;) {
    const end = closingQuote(text, start + 1);
    let next = end + 1;
    while (text.charCodeAt(next) <= SPACE) next += 1;
    if (text.charCodeAt(next) === COLON) keys += 1;
    start = text.indexOf('"', next);
  }
  return keys;
};

/** Where the string ends that begins at `from`: at the first quote with an even number of backslashes before it. */
const closingQuote = (text: string, from: number): number => {
  for (let quote = text.indexOf('"', from); ; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((quote - before) % 2 === 1) return quote;
  }
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
