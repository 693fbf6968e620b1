import { inParallel } from '../batch/in-parallel.ts';
import { type Audience, onlyOf, sees } from './audience.ts';
import type { Positions } from './event-id.ts';
import type { Lane } from './lane.ts';
import type { Memberships } from './memberships.ts';
import type { PartitionWindow } from './partition-window.ts';
import { REPEATED_WITHIN, createRecentIds } from './recent-ids.ts';
import type { ResultFeed } from './result-feed.ts';
import type { ResultRecord, Told } from './result-record.ts';

/** Whoever missed more loads everything anew: that costs them less. */
export const MAX_REPLAYED = 1_000;
const MAX_REPLAYED_CHARACTERS = 1_024 * 1_024;
/** Partitions that are read side by side for one client. */
const SIDE_BY_SIDE = 4;

/** What a client missed is looked for by. */
export interface Missed {
  readonly feed: ResultFeed;
  readonly memberships: Memberships;
  readonly audience: Audience;
  readonly lane: Lane;
  /** Of each partition the offset of the first event that the client may have missed. */
  readonly from: Positions;
}

/** An event that was missed, ready to be sent. */
export interface Replayed {
  readonly id: string;
  readonly frame: string;
}

/** The partitions on which an audience lies now: the others need no look at what was missed. */
const partitionsOf = ({ feed, memberships, audience }: Missed): readonly number[] => {
  const only = onlyOf(audience);
  if (only !== undefined) return [feed.partitionOf(only)];
  if (audience.kind !== 'cohorts') return feed.next().map((_, partition) => partition);
  const students = audience.cohorts.flatMap((cohort) => [...(memberships.membersOf(cohort) ?? [])]);
  return [...new Set(students.map((id) => feed.partitionOf(id)))].toSorted((a, b) => a - b);
};

/**
 * Has the windows of all partitions that matter reach back to where the client is, then calls `join` with what it
 * missed, or null where that cannot be told. Nothing happens between the look into the windows and `join`, and
 * whoever begins to listen there has each event once.
 * @throws EventLogUnavailable
 */
export const replayThen = async (
  missed: Missed,
  join: (replayed: readonly Replayed[] | null) => void,
): Promise<void> => {
  const { feed, from } = missed;
  const partitions = partitionsOf(missed);
  const releases = partitions.map((partition) => feed.partition(partition).window.hold());
  const reach = async (partition: number) => {
    const at = from[partition] ?? 0;
    const { reachBack } = feed.partition(partition);
    // What the client got may come again behind it, from a worker that died: that is known by what was before.
    await reachBack(Math.max(0, at - REPEATED_WITHIN));
    return reachBack(at);
  };
  try {
    let isThere = true;
    for await (const reached of inParallel(partitions, SIDE_BY_SIDE, reach)) isThere &&= reached;
    join(isThere ? replay(missed, partitions) : null);
  } finally {
    for (const release of releases) release();
  }
};

const replay = (missed: Missed, partitions: readonly number[]): readonly Replayed[] | null => {
  const { feed, from, lane } = missed;
  const now = feed.next();
  const next = now.map((end, partition) =>
    partitions.includes(partition) ? (from[partition] ?? end) : end,
  );
  const replayed: Replayed[] = [];
  let characters = 0;
  for (const partition of partitions) {
    const { window } = feed.partition(partition);
    const first = from[partition] ?? 0;
    if (first < window.start() || first > window.next()) return null;
    for (const { record, frame } of shown(missed, window, first)) {
      next[partition] = record.offset + 1;
      replayed.push({ id: lane.idOf(record, next), frame });
      characters += frame.length;
    }
    next[partition] = now[partition] ?? 0;
    if (replayed.length > MAX_REPLAYED || characters > MAX_REPLAYED_CHARACTERS) return null;
  }
  return replayed;
};

/** What the audience may see from an offset on; of a student nothing from before their erasure. */
const shown = ({ audience, memberships }: Missed, window: PartitionWindow, first: number) => {
  const seen = createRecentIds();
  let found: { record: ResultRecord; frame: string }[] = [];
  for (const record of window.since(first - REPEATED_WITHIN)) {
    if (record.offset < first) {
      seen.isNew(record.eventId);
      continue;
    }
    if (!sees(audience, record.studentId, memberships) || !seen.isNew(record.eventId)) continue;
    const told: Told | null = record.told();
    if (told?.kind === 'event') found.push({ record, frame: told.frame });
    else if (told?.kind === 'erased') {
      found = found.filter((each) => each.record.studentId !== record.studentId);
    }
  }
  return found;
};
