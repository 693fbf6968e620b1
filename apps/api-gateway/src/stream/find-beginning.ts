import { setTimeout as sleep } from 'node:timers/promises';
import { EventLogUnavailable } from '@mastery/ports';
import { type Audience, onlyOf } from './audience.ts';
import { parseEventId } from './event-id.ts';
import { LANE_OF_MANY, laneOfOne } from './lane.ts';
import type { Memberships } from './memberships.ts';
import { type Replayed, replayThen } from './replay.ts';
import type { ResultFeed } from './result-feed.ts';
import type { StreamWriter } from './stream-writer.ts';

/** How a stream began. */
export type Joined = 'new' | 'resumed' | 'gap';

/** What it takes to find where a stream begins. */
export interface Beginning {
  readonly feed: ResultFeed;
  readonly memberships: Memberships;
  readonly writer: StreamWriter;
  readonly audience: Audience;
  readonly lastEventId: string | undefined;
  /** Called once, unless the client leaves before. */
  readonly join: (how: Joined, replayed: readonly Replayed[]) => void;
}

/** Before the log is asked again for what was missed, milliseconds. */
const PAUSE_MS = 1_000;

/**
 * Waits until it is known who is watched and where the log is, then joins, however long Kafka is away.
 * @throws StateStoreUnavailable
 */
export const findBeginning = async (beginning: Beginning): Promise<void> => {
  const { feed, memberships, audience, writer, lastEventId } = beginning;
  const { outlet } = writer;
  await feed.ready;
  if (audience.kind === 'cohorts') {
    const release = await memberships.watch(audience.cohorts);
    void outlet.over.then(release);
  }
  const only = onlyOf(audience);
  writer.use(only === undefined ? LANE_OF_MANY : laneOfOne(feed.partitionOf(only)));
  const join: Beginning['join'] = (how, replayed) => {
    if (!outlet.isOver()) beginning.join(how, replayed);
  };
  if (lastEventId === undefined) join('new', []);
  else await resume(beginning, lastEventId, join);
};

const resume = async (
  { feed, memberships, audience, writer }: Beginning,
  lastEventId: string,
  join: Beginning['join'],
): Promise<void> => {
  const lane = writer.lane();
  const id = parseEventId(lastEventId);
  const from = id === undefined ? null : lane.positionsAfter(id, feed.next());
  const joinAfter = (replayed: readonly Replayed[] | null) =>
    replayed === null ? join('gap', []) : join('resumed', replayed);
  if (from === null) {
    joinAfter(null);
    return;
  }
  while (!writer.outlet.isOver()) {
    try {
      await replayThen({ feed, memberships, audience, lane, from }, joinAfter);
      return;
    } catch (error) {
      if (!(error instanceof EventLogUnavailable)) throw error;
      await sleep(PAUSE_MS, undefined, { ref: false });
    }
  }
};
