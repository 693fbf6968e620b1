import { setTimeout as sleep } from 'node:timers/promises';
import { EventLogUnavailable, type Logger, type Random } from '@mastery/ports';
import { type Audience, onlyOf } from './audience.ts';
import { parseEventId } from './event-id.ts';
import { LANE_OF_MANY, type Lane, laneOfOne } from './lane.ts';
import type { Memberships } from './memberships.ts';
import { type EndReason, type Outlet, createOutlet } from './outlet.ts';
import { type Replayed, replayThen } from './replay.ts';
import type { ResultFeed } from './result-feed.ts';
import { type ResultRecord, type Told, frame } from './result-record.ts';
import type { Watchers } from './watchers.ts';

/** What one client asks for. */
export interface StreamRequest {
  readonly audience: Audience;
  /** The id of the last event that the client got; from now on unless given. */
  readonly lastEventId: string | undefined;
  /** When the stream ends because nobody knows the client any more, milliseconds from now. */
  readonly expiresInMs: number;
  readonly log: Logger;
}

/** How a stream began. */
export type Joined = 'new' | 'resumed' | 'gap';

/** What all streams of a process share. */
export interface ClientStreamDeps {
  readonly feed: ResultFeed;
  readonly memberships: Memberships;
  readonly watchers: Watchers<ClientStream>;
  readonly random: Random;
  readonly told: {
    readonly joined: (how: Joined) => void;
    readonly sent: (events: number) => void;
  };
  /** `HEARTBEAT_MS` unless given. */
  readonly heartbeatMs?: number | undefined;
}

/** The stream of one client. */
export interface ClientStream {
  readonly outlet: Outlet;
  /** An event of somebody whom the client watches. `among` is its id where many are watched. */
  tell(record: ResultRecord, told: Told, among: () => string): void;
  /** Events of a partition may have been missed. */
  gapIn(partition: number): void;
  end(reason: Exclude<EndReason, 'left' | 'too-slow'>): void;
}

/** Proxies close what is silent for a minute. */
export const HEARTBEAT_MS = 15_000;
/** Who reads nothing for so many heartbeats is cut off. */
const MAX_SILENT = 4;
/** Clients come back at different times, not all at once: after 1 to 5 s. */
const retryMs = (random: Random) => 1_000 + Math.floor(random() * 4_000);
/** A timer cannot wait longer, milliseconds. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Before the log is asked again for what was missed, milliseconds. */
const PAUSE_MS = 1_000;

/** Opens the stream of a client: what was missed first, then whatever happens, each event once and in order. */
export const openClientStream = (deps: ClientStreamDeps, request: StreamRequest): ClientStream => {
  const { feed, watchers, told } = deps;
  const { audience } = request;
  const outlet = createOutlet();
  let lane: Lane = LANE_OF_MANY;
  let joined = false;
  let lastId = '';
  let silent = 0;

  const put = (id: string, text: string) => {
    lastId = id;
    outlet.put(`id: ${id}\n${text}`);
  };
  const end: ClientStream['end'] = (reason) => {
    outlet.put(frame('stream.ended', { reason }));
    outlet.end(reason);
  };
  const sayGap = () => put(lane.idAt(feed.next()), frame('stream.gap', {}));

  const stream: ClientStream = {
    outlet,
    end,
    tell: (record, what, among) => {
      const id = lane === LANE_OF_MANY ? among() : lane.idOf(record, []);
      if (what.kind === 'event') {
        put(id, what.frame);
        told.sent(1);
      } else if (onlyOf(audience) !== undefined) {
        put(id, frame('stream.ended', { reason: 'erased' }));
        outlet.end('erased');
      }
    },
    gapIn: (partition) => {
      if (joined && lane.has(partition)) sayGap();
    },
  };

  const join = (how: Joined, replayed: readonly Replayed[]) => {
    for (const each of replayed) put(each.id, each.frame);
    told.sent(replayed.length);
    if (how === 'gap') sayGap();
    else put(lane.idAt(feed.next()), frame('stream.opened', {}));
    const leave = watchers.add(audience, stream);
    void outlet.over.then(leave);
    joined = true;
    told.joined(how);
  };
  const beat = () => {
    if (outlet.isWaiting()) {
      silent += 1;
      if (silent >= MAX_SILENT) outlet.end('too-slow');
      return;
    }
    silent = 0;
    const id = joined ? lane.idAt(feed.next()) : lastId;
    if (id === lastId) outlet.put(':\n\n');
    // So that who comes back after a quiet day is not that far behind.
    else put(id, frame('stream.position', {}));
  };

  outlet.put(`retry: ${retryMs(deps.random)}\n\n`);
  const heartbeat = setInterval(beat, deps.heartbeatMs ?? HEARTBEAT_MS).unref();
  const expiry = setTimeout(
    () => end('expired'),
    Math.min(Math.max(request.expiresInMs, 0), LONGEST_TIMER_MS),
  ).unref();
  void outlet.over.then(() => {
    clearInterval(heartbeat);
    clearTimeout(expiry);
  });
  void begin({ deps, request, outlet, join, lane: (chosen) => (lane = chosen) }).catch(
    (error: unknown) => {
      request.log.warn({ error }, 'a live stream could not begin');
      end('unavailable');
    },
  );
  return stream;
};

interface Beginning {
  readonly deps: ClientStreamDeps;
  readonly request: StreamRequest;
  readonly outlet: Outlet;
  readonly lane: (lane: Lane) => void;
  readonly join: (how: Joined, replayed: readonly Replayed[]) => void;
}

/** Waits until it is known who is watched and where the log is, then joins, however long Kafka is away. */
const begin = async ({ deps, request, outlet, lane: choose, join }: Beginning): Promise<void> => {
  const { feed, memberships } = deps;
  const { audience, lastEventId } = request;
  await feed.ready;
  if (audience.kind === 'cohorts') {
    const release = await memberships.watch(audience.cohorts);
    void outlet.over.then(release);
  }
  const only = onlyOf(audience);
  const lane = only === undefined ? LANE_OF_MANY : laneOfOne(feed.partitionOf(only));
  choose(lane);
  if (lastEventId === undefined) {
    if (!outlet.isOver()) join('new', []);
    return;
  }
  const id = parseEventId(lastEventId);
  const from = id && lane.positionsAfter(id, feed.next());
  const joinAfter = (replayed: readonly Replayed[] | null) => {
    if (!outlet.isOver()) join(replayed === null ? 'gap' : 'resumed', replayed ?? []);
  };
  if (from === undefined || from === null) {
    joinAfter(null);
    return;
  }
  while (!outlet.isOver()) {
    try {
      await replayThen({ feed, memberships, audience, lane, from }, joinAfter);
      return;
    } catch (error) {
      if (!(error instanceof EventLogUnavailable)) throw error;
      await sleep(PAUSE_MS, undefined, { ref: false });
    }
  }
};
