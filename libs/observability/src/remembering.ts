import type { Anonymise } from './anonymiser.ts';

/** Remembers the stand-ins of the last ids, because the same students come again and again. */
export const remembering = (anonymise: Anonymise, max = 10_000): Anonymise => {
  let young = new Map<string, string>();
  let old = new Map<string, string>();
  return (studentId) => {
    const known = young.get(studentId) ?? old.get(studentId) ?? anonymise(studentId);
    young.set(studentId, known);
    // Two generations: half of the memory is forgotten at once, which costs nothing per id.
    if (young.size >= max / 2) {
      old = young;
      young = new Map();
    }
    return known;
  };
};
