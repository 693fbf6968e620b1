import { cachedMasteryKey } from '@mastery/state-keys';
import type { MasteryStore } from '../query/read-mastery.ts';
import { type LayersDeps, type MasteryRead, createLayers } from './query-optimization.ts';

/** A student's mastery, now or as of a UTC day; null when nothing is known. */
export type ReadMastery = (studentId: string, date?: string) => Promise<MasteryRead | null>;

/** What mastery is read through. */
export interface CachedMasteryDeps extends LayersDeps {
  readonly store: MasteryStore;
  /** The same store on a way of its own: no single query waits behind a batch. */
  readonly bulkStore: MasteryStore;
}

/** Reads through the caches, and evicts from them. */
export interface CachedMastery {
  readonly read: ReadMastery;
  /** The same answers for a batch: bulk reads below, and L1 keeps what it has. */
  readonly readOneOfMany: ReadMastery;
  /** Resolves when this process serves nothing older than what the store held when it was called. */
  readonly evict: (studentIds: readonly string[]) => Promise<void>;
  readonly clear: () => void;
}

/** Mastery through the layers. Nothing here trusts an order of events: ADR 9 says why that suffices. */
export const createCachedMastery = (deps: CachedMasteryDeps): CachedMastery => {
  const { l1, l2 } = deps;
  const layers = createLayers(deps);

  const readFrom = (store: MasteryStore, fillsL1: boolean): ReadMastery => {
    const current = (studentId: string) => {
      const key = cachedMasteryKey(studentId);
      return layers.read({ key, fillsL1, query: () => store.current(studentId) });
    };
    /**
     * A day's entry counts only at the revision of the current one, which is what events evict: so a day
     * needs no eviction of its own, and an answer about an erased student has nothing to stand beside.
     */
    const asOf = async (studentId: string, date: string) => {
      const now = await current(studentId);
      if (now === null) return null;
      const { revision } = now.entry;
      const key = cachedMasteryKey(studentId, date);
      const query = () => store.asOf(studentId, date, revision);
      return layers.read({ key, fillsL1, revision, query });
    };
    return (studentId, date) => (date === undefined ? current(studentId) : asOf(studentId, date));
  };

  const evictHere = (studentIds: readonly string[]) => {
    for (const id of studentIds) {
      l1.evict(id);
      layers.void(cachedMasteryKey(id));
    }
  };

  return {
    read: readFrom(deps.store, true),
    readOneOfMany: readFrom(deps.bulkStore, false),
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
