import { StateAnswerTooLarge, type StateStore, type StoredValue } from '@mastery/ports';

/**
 * Reads many keys at once, in halves only where they do not fit into one answer.
 * @throws StateAnswerTooLarge for a single value that does not fit
 */
export const readInParts = async (
  store: Pick<StateStore, 'getMany'>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredValue>> => {
  try {
    return await store.getMany(keys);
  } catch (error) {
    if (!(error instanceof StateAnswerTooLarge) || keys.length < 2) throw error;
    const half = Math.ceil(keys.length / 2);
    const [first, second] = [keys.slice(0, half), keys.slice(half)];
    return new Map([...(await readInParts(store, first)), ...(await readInParts(store, second))]);
  }
};
