import { cachedMasteryKey } from '@mastery/state-keys';
import type { MasteryStore } from '../query/read-mastery.ts';
import { type LayersDeps, type MasteryRead, createLayers } from './layers.ts';

/** A student's mastery, now or as of a UTC day; null when nothing is known. */
export type ReadMastery = (studentId: string, date?: string) => Promise<MasteryRead | null>;

/** What mastery is read through. */
export interface CachedMasteryDeps extends LayersDeps {
  readonly store: MasteryStore;
}

/** Reads through the caches, and evicts from them. */
export interface CachedMastery {
  readonly read: ReadMastery;
  /** Resolves when this process serves nothing older than what the store held when it was called. */
  readonly evict: (studentIds: readonly string[]) => Promise<void>;
  readonly clear: () => void;
}

/** Mastery through the layers. Nothing here trusts an order of events: ADR 9 says why that suffices. */
export const createCachedMastery = (deps: CachedMasteryDeps): CachedMastery => {
  const { l1, l2, store } = deps;
  const layers = createLayers(deps);

  const current = (studentId: string) =>
    layers.read({ key: cachedMasteryKey(studentId), query: () => store.current(studentId) });

  /**
   * A day's entry counts only at the revision of the current one, which is what events evict: so a day
   * needs no eviction of its own, and an answer about an erased student has nothing to stand beside.
   */
  const asOf = async (studentId: string, date: string) => {
    const now = await current(studentId);
    if (now === null) return null;
    const { revision } = now.entry;
    return layers.read({
      key: cachedMasteryKey(studentId, date),
      revision,
      query: () => store.asOf(studentId, date, revision),
    });
  };

  const evictHere = (studentIds: readonly string[]) => {
    for (const id of studentIds) {
      l1.evict(id);
      layers.void(cachedMasteryKey(id));
    }
  };

  return {
    read: (studentId, date) => (date === undefined ? current(studentId) : asOf(studentId, date)),
    evict: async (studentIds) => {
      evictHere(studentIds);
      await l2.evict(studentIds);
      // Once more: somebody may have read the old value in L2 meanwhile.
      evictHere(studentIds);
    },
    clear: () => {
      l1.clear();
      layers.voidAll();
    },
  };
};
