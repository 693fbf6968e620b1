import { isUtf8 } from 'node:buffer';
import type { ProblemError } from '@mastery/api-schemas';
import { pathOf } from '../path-of.ts';
import { duplicateKey } from './duplicate-key.ts';
import { inspectJson } from './inspect-json.ts';

/** The value of a JSON text, or what is wrong with it. */
export type ParsedJson =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'malformed'; readonly error: ProblemError };

/**
 * Parses JSON from a stranger. Refused besides what is no JSON: bytes that are not UTF-8, nesting
 * beyond all use, keys that are there twice (readers disagree about which counts), the key
 * `__proto__` (it becomes a prototype as soon as somebody copies it), NUL and lone surrogates (stores
 * and logs disagree about them). No body at all is the value undefined.
 */
export const parseJson = (bytes: Buffer): ParsedJson => {
  if (bytes.length === 0) return { kind: 'json', value: undefined };
  const text = decode(bytes);
  if (text === undefined) return malformed([], 'must be UTF-8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return malformed([], `must be JSON: ${error instanceof Error ? error.message : ''}`);
  }
  // In well-formed UTF-8 only an escape can make a NUL or half a surrogate pair.
  const seen = inspectJson(value, { hasEscapes: text.includes('\\u') });
  if (seen.kind === 'refused') return malformed(seen.path, seen.message);
  const twice = duplicateKey(text, seen.keys);
  return twice ? malformed(twice, 'is there twice') : { kind: 'json', value };
};

const BYTE_ORDER_MARK = '\ufeff';

const decode = (bytes: Buffer): string | undefined => {
  if (!isUtf8(bytes)) return undefined;
  const text = bytes.toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
};

const malformed = (path: readonly PropertyKey[], message: string): ParsedJson => ({
  kind: 'malformed',
  error: { path: pathOf(path), message },
});
