import { StateAnswerTooLarge, type StateStore, type StoredValue } from '@mastery/ports';

/** Documents of this many students fit into one answer as a rule. */
const CHUNK = 100;
/** Chunks that are read side by side. */
const LANES = 4;

/**
 * Reads one key of each of many students, chunk after chunk, so that the documents of a whole cohort never
 * lie in memory together; what does not fit into one answer is read in halves.
 * @throws StateAnswerTooLarge for a single value that does not fit
 */
export const readChunked = async (
  store: Pick<StateStore, 'getMany'>,
  students: readonly string[],
  keyOf: (student: string) => string,
  found: (student: string, stored: StoredValue) => void,
): Promise<void> => {
  const read = async (chunk: readonly string[]): Promise<void> => {
    try {
      const stored = await store.getMany(chunk.map(keyOf));
      for (const student of chunk) {
        const value = stored.get(keyOf(student));
        if (value !== undefined) found(student, value);
      }
    } catch (error) {
      if (!(error instanceof StateAnswerTooLarge) || chunk.length < 2) throw error;
      const half = Math.ceil(chunk.length / 2);
      await read(chunk.slice(0, half));
      await read(chunk.slice(half));
    }
  };
  let from = 0;
  const lane = async () => {
    while (from < students.length) {
      const chunk = students.slice(from, (from += CHUNK));
      await read(chunk);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};

/** Reads one key of each of many students, chunk after chunk; who has none has no entry. */
export const readEach = async (
  store: Pick<StateStore, 'getMany'>,
  students: readonly string[],
  keyOf: (student: string) => string,
): Promise<ReadonlyMap<string, StoredValue>> => {
  const found = new Map<string, StoredValue>();
  await readChunked(store, students, keyOf, (student, stored) => found.set(student, stored));
  return found;
};
