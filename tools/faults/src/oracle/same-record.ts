import type { Stored } from './read-topic.ts';

const isSame = (a: Buffer | null | undefined, b: Buffer | null | undefined): boolean =>
  a === b || (Buffer.isBuffer(a) && Buffer.isBuffer(b) && a.equals(b));

/** Whether key and value are the same bytes. */
export const isSameBody = (a: Stored, b: Stored): boolean =>
  isSame(a.key, b.key) && isSame(a.value, b.value);

/** The names of the headers of `a` that `b` lacks or has otherwise. */
export const differingHeaders = (a: Stored, b: Stored): readonly string[] =>
  Object.keys(a.headers).filter(
    (name) => !Object.hasOwn(b.headers, name) || !isSame(a.headers[name], b.headers[name]),
  );

/** Whether two records are the same in all that their sender chose. */
export const isSameRecord = (a: Stored, b: Stored): boolean =>
  isSameBody(a, b) && differingHeaders(a, b).length === 0 && differingHeaders(b, a).length === 0;
