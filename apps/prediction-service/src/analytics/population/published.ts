import type { Population } from '@mastery/learner-model';
import type { StateStore } from '@mastery/ports';
import { modelKey } from '@mastery/state-keys';
import { POPULATION } from './population-state.ts';

/**
 * Reads the newest published version. A version never changes under its name, so the one that is held answers
 * while it is the newest, and where the named one is not there.
 */
export const readPublished = async (
  store: Pick<StateStore, 'getMany'>,
  held: Population,
): Promise<Population> => {
  const read = async <Value>(key: string) => {
    const text = (await store.getMany([key])).get(key)?.value;
    return text === undefined ? undefined : (JSON.parse(text) as Value);
  };
  const named = await read<Pick<Population, 'version'>>(modelKey(POPULATION, 'current'));
  if (named === undefined || named.version === held.version) return held;
  return (await read<Population>(modelKey(POPULATION, named.version))) ?? held;
};
