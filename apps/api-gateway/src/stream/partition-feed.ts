import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLogReader, Logger } from '@mastery/ports';
import { type PartitionWindow, createPartitionWindow } from './partition-window.ts';
import { type ReachBack, createReachBack } from './read-back.ts';
import { REPEATED_WITHIN, createRecentIds } from './recent-ids.ts';
import { readPatiently } from './read-patiently.ts';
import type { ResultRecord } from './result-record.ts';

/** What the feed of one partition is made of. */
export interface PartitionFeedDeps {
  readonly partition: number;
  /** The offset at which it begins. */
  readonly at: number;
  readonly maxBytes: number;
  readonly read: EventLogReader['read'];
  readonly log: Logger;
  /** Records that follow all that were told before; the window has them already. */
  readonly onRecords: (records: readonly ResultRecord[]) => void;
  /** Records may have been missed: the window begins anew. */
  readonly onGap: () => void;
}

/** The results of one partition: each once and in order, whatever order they are read in. */
export interface PartitionFeed {
  readonly window: PartitionWindow;
  readonly reachBack: ReachBack;
  /** Records as the consumer got them: again, or after a hole, where its place in the group was lost. */
  take(records: readonly ResultRecord[]): void;
  /** The log ends here now. Nothing came for it since it was said last: what is missing is read. */
  endsAt(end: number): void;
}

/**
 * Ids from before this feed began, read for who came back: what of them is repeated now was told by whoever was here
 * then.
 */
const createIdsBefore = (at: number) => {
  const ids = new Set<string>();
  return {
    has: (id: string) => ids.has(id),
    /** What was read first lies right before. */
    learn: (records: readonly ResultRecord[]) => {
      if (ids.size > 0) return;
      const early = records.filter(({ offset }) => offset < at).slice(-REPEATED_WITHIN);
      for (const { eventId } of early) ids.add(eventId);
    },
  };
};

/** A client may come from a gateway that was faster: how often it is looked whether this one is as far, milliseconds. */
const WAIT_MS = 20;
/** Creates the feed of a partition. */
export const createPartitionFeed = (deps: PartitionFeedDeps): PartitionFeed => {
  const { partition, read, log, maxBytes } = deps;
  const window = createPartitionWindow(deps.at, maxBytes);
  const recent = createRecentIds();
  const before = createIdsBefore(deps.at);
  const back = createReachBack({ partition, window, read, maxBytes, onPrepended: before.learn });
  const end = { seen: deps.at, looks: 0 };
  /** What came behind a hole that is being read; null while there is none. */
  let behind: ResultRecord[] | null = null;

  const append = (records: readonly ResultRecord[], to: number) => {
    const fresh = records.filter(
      ({ offset, eventId }) =>
        offset >= window.next() && !before.has(eventId) && recent.isNew(eventId),
    );
    window.append(fresh, to);
    if (fresh.length > 0) deps.onRecords(fresh);
  };
  const restart = (at: number) => {
    window.restart(at);
    end.seen = at;
    log.warn({ partition, at }, 'results may have been missed: live streams are told');
    deps.onGap();
  };
  const mend = async (to: number) => {
    const came: ResultRecord[] = [];
    behind = came;
    const isPointless = () => bytesOf(came) > maxBytes;
    const missing = await readPatiently({ ...deps, from: window.next(), to, isPointless });
    if (missing === null) restart((came.at(-1)?.offset ?? to) + 1);
    else append(missing, to);
    behind = null;
    take(came);
  };
  const take = (records: readonly ResultRecord[]) => {
    if (behind !== null) {
      behind.push(...records);
      return;
    }
    const fresh = records.filter(({ offset }) => offset >= window.next());
    const following = fresh.filter(({ offset }, index) => offset === window.next() + index);
    if (following.length > 0) append(following, window.next() + following.length);
    const rest = fresh.slice(following.length);
    if (rest[0] === undefined) return;
    void mend(rest[0].offset);
    take(rest);
  };

  return {
    window,
    take,
    reachBack: async (offset) => (await isThere(window, end, offset)) && (await back(offset)),
    endsAt: (offset) => {
      end.looks += 1;
      if (behind === null && offset < window.next() && offset < end.seen) restart(offset);
      else if (behind === null && end.seen > window.next()) void mend(end.seen);
      end.seen = offset;
    },
  };
};

/** Waits until this gateway is as far as the one where a client was before; false where the log is not. */
const isThere = async (
  window: PartitionWindow,
  end: { readonly seen: number; readonly looks: number },
  offset: number,
): Promise<boolean> => {
  const looked = end.looks;
  while (offset > window.next()) {
    // The first look may have begun before the client's last event was written.
    if (end.looks > looked + 1 && offset > end.seen) return false;
    await sleep(WAIT_MS, undefined, { ref: false });
  }
  return true;
};

const bytesOf = (records: readonly ResultRecord[]) =>
  records.reduce((sum, { bytes }) => sum + bytes, 0);
