/** Remembers the newest ids that came by. */
export interface RecentIds {
  /** False for an id that came by a while ago. */
  isNew(id: string): boolean;
}

/** At most two batches of the worker lie between a result and its repetition. */
const REMEMBERED = 5_000;
/** So far before where a client is a result may lie that is repeated behind it: two batches, about, of one partition. */
export const REPEATED_WITHIN = 3_000;

/** Nothing came by yet. */
export const createRecentIds = (max = REMEMBERED): RecentIds => {
  const ids = new Set<string>();
  return {
    isNew: (id) => {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > max && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
};
