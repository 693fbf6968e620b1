import { setTimeout as sleep } from 'node:timers/promises';
import { TOPIC } from '@mastery/event-schemas';
import type { EventLogReader } from '@mastery/ports';
import type { PartitionWindow } from './partition-window.ts';
import { type ResultRecord, resultRecord } from './result-record.ts';

/** Whoever is further behind is told to load everything anew: that costs less than reading so much. */
const MAX_RECORDS_BACK = 20_000;
/** Clients that lost their gateway come back together: so long is waited for the others, milliseconds. */
const COLLECT_MS = 50;

/** What reading back needs. */
export interface ReadBackDeps {
  readonly partition: number;
  readonly window: PartitionWindow;
  readonly read: EventLogReader['read'];
  /** So much of the log is read and kept, bytes. */
  readonly maxBytes: number;
  /** What the window has now that it had not before. */
  readonly onPrepended: (records: readonly ResultRecord[]) => void;
}

/** Makes a window reach back to an offset; false when that is too far, or not in the log. */
export type ReachBack = (offset: number) => Promise<boolean>;

interface Round {
  from: number;
  readonly done: Promise<void>;
}

/** Reads the log for all who are behind at the same time at once, and never twice at the same time. */
export const createReachBack = (deps: ReadBackDeps): ReachBack => {
  const { window } = deps;
  let collecting: Round | null = null;
  let last = Promise.resolve();

  const run = async (round: Round) => {
    await sleep(COLLECT_MS);
    collecting = null;
    const to = window.start();
    if (round.from >= to) return;
    const { records, from } = await readNewest(deps, round.from, to);
    // It began anew meanwhile where the log was made again.
    if (window.start() !== to) return;
    window.prepend(records, from);
    deps.onPrepended(records);
  };
  const begin = (from: number): Round => {
    const begun = last.catch(() => undefined).then(() => run(round));
    const round: Round = { from, done: begun };
    last = begun;
    return round;
  };

  return async (offset) => {
    if (offset >= window.start()) return true;
    if (window.start() - offset > MAX_RECORDS_BACK) return false;
    collecting ??= begin(offset);
    collecting.from = Math.min(collecting.from, offset);
    await collecting.done;
    return offset >= window.start();
  };
};

/** The records of a stretch as far back as the bound allows, and the offset from which on none is missing. */
const readNewest = async (
  { partition, read, maxBytes }: ReadBackDeps,
  from: number,
  to: number,
) => {
  const stretch = { topic: TOPIC.results, partition, from: String(from), to: String(to) };
  const records: ResultRecord[] = [];
  // Where nothing is found, retention has taken all of it.
  let [bytes, complete] = [0, to];
  for await (const batch of read(stretch)) {
    const fresh = batch.map(resultRecord);
    if (complete === to) complete = fresh[0]?.offset ?? to;
    records.push(...fresh);
    bytes += fresh.reduce((sum, each) => sum + each.bytes, 0);
    while (bytes > maxBytes) {
      const half = records.splice(0, Math.ceil(records.length / 2));
      bytes -= half.reduce((sum, each) => sum + each.bytes, 0);
      complete = (half.at(-1)?.offset ?? complete) + 1;
    }
  }
  return { records, from: complete };
};
