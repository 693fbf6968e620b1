import { setTimeout as sleep } from 'node:timers/promises';
import type { StateStore } from '@mastery/ports';
import { batchInHand } from './batch-in-hand.ts';
import type { Reached } from './steps.ts';

/** So long a transaction is on its way when its sender ends, milliseconds. */
const ON_ITS_WAY_MS = 2;

/** Tells the steps that a batch reaches in the store. */
export const watchedStore = (store: StateStore, reached: Reached): StateStore => ({
  ...store,
  getMany: async (keys) => {
    const found = await store.getMany(keys);
    const batch = batchInHand();
    if (batch === undefined) return found;
    if (keys.some((key) => key.startsWith('processed:'))) batch.hasAskedForMarkers = true;
    else if (batch.hasAskedForMarkers && keys[0]?.endsWith(':position')) {
      batch.hasLoaded = true;
      reached('loaded');
    }
    return found;
  },
  transact: async (operations) => {
    const batch = batchInHand();
    if (batch?.hasLoaded !== true) return store.transact(operations);
    const written = store.transact(operations);
    await Promise.race([written, sleep(ON_ITS_WAY_MS)]);
    reached('write-sent');
    await written;
    batch.hasWritten = true;
    reached('written');
  },
});
