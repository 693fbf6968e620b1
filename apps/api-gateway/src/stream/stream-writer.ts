import { type Lane, LANE_OF_MANY } from './lane.ts';
import type { EndReason, Outlet } from './outlet.ts';
import type { ResultFeed } from './result-feed.ts';
import { frame } from './result-record.ts';

/** Writes to one client, and knows how far it is. */
export interface StreamWriter {
  readonly outlet: Outlet;
  /** Where the client's events lie: of many partitions unless said. */
  use(lane: Lane): void;
  lane(): Lane;
  event(id: string, text: string): void;
  /** Says something about the stream itself, under the id of all that was sent by now. */
  say(type: 'stream.opened' | 'stream.gap'): void;
  /** Says how far it is where that is further than what was said last, else only that it is there. */
  beat(): void;
  /** Says why, and ends it. */
  end(reason: Exclude<EndReason, 'left' | 'too-slow'>): void;
}

/** Creates the writer of a client to whom nothing was sent yet. */
export const createStreamWriter = (outlet: Outlet, feed: ResultFeed): StreamWriter => {
  let lane = LANE_OF_MANY;
  // Before anything was sent, the client is nowhere.
  let lastId: string | null = null;
  const event = (id: string, text: string) => {
    lastId = id;
    outlet.put(`id: ${id}\n${text}`);
  };
  const idNow = () => lane.idAt(feed.next());
  return {
    ...{ outlet, event },
    use: (chosen) => (lane = chosen),
    lane: () => lane,
    say: (type) => event(idNow(), frame(type, {})),
    beat: () => {
      // So that who comes back after a quiet day is not that far behind.
      if (lastId !== null && lastId !== idNow()) event(idNow(), frame('stream.position', {}));
      else outlet.put(':\n\n');
    },
    end: (reason) => {
      outlet.put(frame('stream.ended', { reason }));
      outlet.end(reason);
    },
  };
};
