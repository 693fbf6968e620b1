import { currentMasteryKey } from '@mastery/state-keys';
import type { World } from './world.ts';

const CHUNK = 100;
/** As many chunks side by side as the gateway has: more at once only wait for Redis, until one is refused. */
const LANES = 4;

/** Reads the documents of these students and does nothing with them. */
export const bulkReads = async ({ store }: World, ids: readonly string[]): Promise<void> => {
  const chunks = Array.from({ length: ids.length / CHUNK }, (_, n) =>
    ids.slice(n * CHUNK, (n + 1) * CHUNK).map((id) => currentMasteryKey(id)),
  ).values();
  const lane = async () => {
    for (const keys of chunks) await store.getMany(keys);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};
