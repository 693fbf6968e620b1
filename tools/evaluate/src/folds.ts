/** How many parts cross-validation has. */
export const FOLDS = 5;

/** The part, 0..n−1, that a student is in: by a hash of the id, so it never depends on the data's order. */
export const foldOf = (student: string, n = FOLDS, salt = ''): number => {
  let hash = 2_166_136_261;
  for (const char of salt + student) hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0;
  hash = (hash ^ (hash >>> 13)) >>> 0;
  return hash % n;
};
