import type { ProblemError } from '@mastery/api-schemas';
import { pathOf } from '../path-of.ts';

/** The value of a JSON text, or what is wrong with it. */
export type ParsedJson =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'malformed'; readonly error: ProblemError };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses JSON from a stranger: it must be UTF-8, and no object may have a key `__proto__`, which
 * would become its prototype as soon as somebody copies it. No body at all is the value undefined.
 */
export const parseJson = (bytes: Buffer): ParsedJson => {
  if (bytes.length === 0) return { kind: 'json', value: undefined };
  const text = decode(bytes);
  if (text === undefined) return malformed('', 'must be UTF-8');
  try {
    const value: unknown = JSON.parse(text);
    const path = mayHidePrototype(text) ? pathOfPrototypeKey(value) : undefined;
    return path ? malformed(pathOf(path), 'is not allowed as a key') : { kind: 'json', value };
  } catch (error) {
    return malformed('', `must be JSON: ${error instanceof Error ? error.message : ''}`);
  }
};

const decode = (bytes: Buffer): string | undefined => {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
};

/** Cheap and on the safe side: the key may also be written with escapes. */
const mayHidePrototype = (text: string) => text.includes('__proto__') || text.includes('\\u');

const pathOfPrototypeKey = (root: unknown): readonly string[] | undefined => {
  // No recursion: the nesting is the stranger's choice.
  const left: { readonly value: unknown; readonly path: readonly string[] }[] = [
    { value: root, path: [] },
  ];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (key === '__proto__') return [...path, key];
      if (typeof inner === 'object') left.push({ value: inner, path: [...path, key] });
    }
  }
  return undefined;
};

const malformed = (path: string, message: string): ParsedJson => ({
  kind: 'malformed',
  error: { path, message },
});
