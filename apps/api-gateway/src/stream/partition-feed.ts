import { setTimeout as sleep } from 'node:timers/promises';
import { TOPIC } from '@mastery/event-schemas';
import type { EventLogReader, Logger } from '@mastery/ports';
import { type PartitionWindow, createPartitionWindow } from './partition-window.ts';
import { type ReachBack, createReachBack } from './read-back.ts';
import { createRecentIds } from './recent-ids.ts';
import { type ResultRecord, resultRecord } from './result-record.ts';

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

/** A client may come from a gateway that was faster: how often it is looked whether this one is as far, milliseconds. */
const WAIT_MS = 20;
/** How long a read that failed rests, milliseconds. */
const PAUSE_MS = 1_000;

/** Creates the feed of a partition. */
export const createPartitionFeed = (deps: PartitionFeedDeps): PartitionFeed => {
  const { partition, read, log, maxBytes } = deps;
  const window = createPartitionWindow(deps.at, maxBytes);
  /** What came behind a hole that is being read; null while there is none. */
  let behind: ResultRecord[] | null = null;
  let endSeen = deps.at;
  let looks = 0;
  const recent = createRecentIds();

  const append = (records: readonly ResultRecord[], to: number) => {
    const fresh = records.filter(
      ({ offset, eventId }) => offset >= window.next() && recent.isNew(eventId),
    );
    window.append(fresh, to);
    if (fresh.length > 0) deps.onRecords(fresh);
  };
  const restart = (at: number) => {
    window.restart(at);
    endSeen = at;
    log.warn({ partition, at }, 'results may have been missed: live streams are told');
    deps.onGap();
  };

  const readHole = async (to: number) => {
    const from = window.next();
    const missing: ResultRecord[] = [];
    const stretch = { topic: TOPIC.results, partition, from: String(from), to: String(to) };
    for await (const batch of read(stretch)) missing.push(...batch.map(resultRecord));
    append(missing, to);
  };
  const mend = async (to: number) => {
    behind = [];
    for (;;) {
      try {
        await readHole(to);
        break;
      } catch (error) {
        log.debug({ partition, error }, 'a hole in the results cannot be read yet');
        await sleep(PAUSE_MS, undefined, { ref: false });
      }
      if (bytesOf(behind) > maxBytes) {
        restart((behind.at(-1)?.offset ?? to - 1) + 1);
        behind = [];
        break;
      }
    }
    const came = behind;
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

  const isThere = async (offset: number): Promise<boolean> => {
    const looked = looks;
    while (offset > window.next()) {
      // The first look may have begun before the client's last event was written.
      if (looks > looked + 1 && offset > endSeen) return false;
      await sleep(WAIT_MS, undefined, { ref: false });
    }
    return true;
  };
  const back = createReachBack({ partition, window, read, maxBytes });
  return {
    window,
    take,
    reachBack: async (offset) => (await isThere(offset)) && (await back(offset)),
    endsAt: (end) => {
      looks += 1;
      if (behind === null && end < window.next() && end < endSeen) restart(end);
      else if (behind === null && endSeen > window.next()) void mend(endSeen);
      endSeen = end;
    },
  };
};

const bytesOf = (records: readonly ResultRecord[]) =>
  records.reduce((sum, { bytes }) => sum + bytes, 0);
