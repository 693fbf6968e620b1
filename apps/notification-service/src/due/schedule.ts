import {
  CREATE_ONLY,
  type Clock,
  type StateOperation,
  type StateStore,
  StateWriteUnknown,
} from '@mastery/ports';
import { TTL_SECONDS, dueDeliveriesKey } from '@mastery/state-keys';
import { type DueDocument, dueDocument, roomIn, storedEntries } from './due-document.ts';
import type { DueEntry } from './entry.ts';
import { beginningOf, isLookedAt, minuteOf } from './minute.ts';
import type { Timetable } from './timetable.ts';

/** Documents of one minute that are read at once in search of room. */
const WINDOW = 16;
/** So often in a row a write may be refused; somebody else was faster each time, or the store is ill. */
const MAX_REFUSALS = 8;

/** Entries for one document. */
interface Page {
  readonly minute: number;
  readonly n: number;
  readonly key: string;
  readonly entries: readonly DueEntry[];
  readonly operation: StateOperation;
}

/** Where there may be room in a minute: the number of its first document that is not known to be full. */
type Hints = Map<string, number>;

/** Creates what puts entries into due documents: into the first of their minute that has room. */
export const createSchedule = (store: StateStore, clock: Clock): Timetable['schedule'] => {
  const hints: Hints = new Map();
  return async (partition, entries) => {
    const placed = new Map<DueEntry, number>();
    let left = entries;
    let refusals = 0;
    forgetPast(hints, minuteOf(clock.now()));
    while (left.length > 0) {
      const now = clock.now();
      const pages = await pagesFor({ store, hints, partition, now }, byMinute(left, now));
      try {
        await store.transact(pages.map(({ operation }) => operation));
        keep(placed, pages, clock.now());
      } catch (error) {
        refusals += 1;
        if (!(error instanceof StateWriteUnknown) || refusals >= MAX_REFUSALS) throw error;
        keep(placed, await standing(store, pages), clock.now());
      }
      left = left.filter((entry) => !placed.has(entry));
    }
    return placed;
  };
};

const keep = (placed: Map<DueEntry, number>, pages: readonly Page[], now: number): void => {
  for (const { minute, entries } of pages) {
    if (!isLookedAt(minute, now)) continue;
    for (const entry of entries) placed.set(entry, minute);
  }
};

const byMinute = (entries: readonly DueEntry[], now: number) =>
  Map.groupBy(entries, ({ at }) => Math.max(minuteOf(at), minuteOf(now)));

interface Search {
  readonly store: StateStore;
  readonly hints: Hints;
  readonly partition: number;
  readonly now: number;
}

/** One document for each minute, with as many entries as it has room for. */
const pagesFor = async (
  search: Search,
  groups: ReadonlyMap<number, readonly DueEntry[]>,
): Promise<readonly Page[]> => {
  const { hints, partition } = search;
  const pages: Page[] = [];
  let searching = [...groups];
  while (searching.length > 0) {
    const windows = searching.map(([minute]) => windowOf(search, minute));
    const found = await search.store.getMany(windows.flatMap(({ keys }) => keys));
    searching = searching.filter(([minute, entries], i) => {
      const { from, keys } = windows[i] ?? { from: 0, keys: [] };
      const documents = keys.map((key) => {
        const stored = found.get(key);
        return stored === undefined ? undefined : dueDocument(key, stored);
      });
      const hint = hintOf(partition, minute);
      if (from > 0 && documents[0] === undefined) {
        // The store went back: a document behind a gap would be found by nobody.
        hints.delete(hint);
        return true;
      }
      // What is due now gets a document of its own: those that stand may be in work, and wait for a slow host.
      const isNow = minute <= minuteOf(search.now);
      const index = documents.findIndex((document) =>
        isNow ? document === undefined : roomIn(document) > 0,
      );
      const n = from + (index < 0 ? WINDOW : index);
      hints.set(hint, n);
      if (index >= 0) pages.push(page(search, { minute, n }, documents[index], entries));
      return index < 0;
    });
  }
  return pages;
};

const hintOf = (partition: number, minute: number): string => `${partition}:${minute}`;

/** Documents in search of room, and the one before them, to see that there is no gap. */
const windowOf = ({ hints, partition }: Search, minute: number) => {
  const from = Math.max(0, (hints.get(hintOf(partition, minute)) ?? 0) - 1);
  const keys = Array.from({ length: WINDOW }, (_, i) =>
    dueDeliveriesKey(partition, minute, from + i),
  );
  return { from, keys };
};

const page = (
  { partition, now }: Search,
  { minute, n }: { readonly minute: number; readonly n: number },
  document: DueDocument | undefined,
  entries: readonly DueEntry[],
): Page => {
  const key = dueDeliveriesKey(partition, minute, n);
  const added = entries.slice(0, roomIn(document));
  const untilDue = Math.max(0, beginningOf(minute) - now);
  const operation: StateOperation = {
    kind: 'upsert',
    key,
    value: storedEntries([...(document?.entries ?? []), ...added]),
    etag: document?.etag ?? CREATE_ONLY,
    ttlSeconds: Math.ceil(untilDue / 1_000) + TTL_SECONDS.dueDeliveries,
  };
  return { minute, n, key, entries: added, operation };
};

/** The pages of a write of unknown outcome that stand in the store, whole. */
const standing = async (store: StateStore, pages: readonly Page[]): Promise<readonly Page[]> => {
  const found = await store.getMany(pages.map(({ key }) => key));
  return pages.filter(({ key, entries }) => {
    const stored = found.get(key);
    if (stored === undefined) return false;
    const there = new Set(dueDocument(key, stored).entries.map((entry) => entry.key));
    return entries.every((entry) => there.has(entry.key));
  });
};

const forgetPast = (hints: Hints, now: number): void => {
  for (const hint of hints.keys()) {
    if (Number(hint.split(':')[1]) < now) hints.delete(hint);
  }
};
