import type { Logger, Random } from '@mastery/ports';
import { type Audience, onlyOf } from './audience.ts';
import { type Joined, findBeginning } from './find-beginning.ts';
import { keepAlive } from './keep-alive.ts';
import { LANE_OF_MANY } from './lane.ts';
import type { Memberships } from './memberships.ts';
import { type Outlet, createOutlet } from './outlet.ts';
import type { Replayed } from './replay.ts';
import type { ResultFeed } from './result-feed.ts';
import { type ResultRecord, type Told, frame } from './result-record.ts';
import { type StreamWriter, createStreamWriter } from './stream-writer.ts';
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
  readonly heartbeatMs?: number | undefined;
}

/** The stream of one client. */
export interface ClientStream {
  readonly outlet: Outlet;
  /** An event of somebody whom the client watches. `among` is its id where many are watched. */
  tell(record: ResultRecord, told: Told, among: () => string): void;
  /** Events of a partition may have been missed. */
  gapIn(partition: number): void;
  end(...why: Parameters<StreamWriter['end']>): void;
}

/** Clients come back at different times, not all at once: after 1 to 5 s. */
const retryMs = (random: Random) => 1_000 + Math.floor(random() * 4_000);

/** Opens the stream of a client: what was missed first, then whatever happens, each event once and in order. */
export const openClientStream = (deps: ClientStreamDeps, request: StreamRequest): ClientStream => {
  const { feed, watchers, told } = deps;
  const { audience, log } = request;
  const outlet = createOutlet();
  const writer = createStreamWriter(outlet, feed);
  let isJoined = false;

  const stream: ClientStream = {
    outlet,
    end: (reason) => writer.end(reason),
    tell: (record, what, among) => {
      const lane = writer.lane();
      const id = lane === LANE_OF_MANY ? among() : lane.idOf(record, []);
      if (what.kind === 'event') {
        writer.event(id, what.frame);
        told.sent(1);
      } else if (onlyOf(audience) !== undefined) {
        writer.event(id, frame('stream.ended', { reason: 'erased' }));
        outlet.end('erased');
      }
    },
    gapIn: (partition) => {
      if (isJoined && writer.lane().has(partition)) writer.say('stream.gap');
    },
  };
  const join = (how: Joined, replayed: readonly Replayed[]) => {
    for (const each of replayed) writer.event(each.id, each.frame);
    writer.say(how === 'gap' ? 'stream.gap' : 'stream.opened');
    const leave = watchers.add(audience, stream);
    void outlet.over.then(leave);
    isJoined = true;
    told.sent(replayed.length);
    told.joined(how);
  };

  outlet.put(`retry: ${retryMs(deps.random)}\n\n`);
  keepAlive(writer, { ...request, heartbeatMs: deps.heartbeatMs });
  findBeginning({ ...deps, ...request, writer, join }).catch((error: unknown) => {
    log.warn({ error }, 'a live stream could not begin');
    writer.end('unavailable');
  });
  return stream;
};
