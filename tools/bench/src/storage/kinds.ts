/** What stands where in a key; the first that fits is taken out first. */
const PARTS: readonly (readonly [of: RegExp, is: string])[] = [
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '{id}'],
  [/[0-9a-f]{24,}/g, '{pseudonym}'],
  [/\d{4}-\d\d-\d\d/g, '{day}'],
  [/\d{4}-\d\d/g, '{month}'],
  [/(?<=:)\d+/g, '{n}'],
];

/**
 * The kind of a key: the key with a name in place of each of its parts.
 * @param student what a student is called
 */
export const kindOf = (key: string, student: RegExp): string =>
  PARTS.reduce((kind, [of, is]) => kind.replace(of, is), key.replace(student, '{student}'));

/** Keys of one kind, and what they take. */
export interface Kept {
  readonly keys: number;
  readonly bytes: number;
}

/** Sums up keys by kind, the largest kind first. */
export const keptByKind = (
  sizes: Iterable<readonly [key: string, bytes: number]>,
  student: RegExp,
): ReadonlyMap<string, Kept> => {
  const kept = new Map<string, Kept>();
  for (const [key, bytes] of sizes) {
    const kind = kindOf(key, student);
    const before = kept.get(kind) ?? { keys: 0, bytes: 0 };
    kept.set(kind, { keys: before.keys + 1, bytes: before.bytes + bytes });
  }
  return new Map([...kept].toSorted(([, a], [, b]) => b.bytes - a.bytes));
};
