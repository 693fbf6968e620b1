import type { Clock, Random } from '@mastery/ports';
import { CLOSED, type Circuit, afterTry, isResting, isTrusted } from './circuit.ts';
import type { ChannelName, SendOutcome } from './sender.ts';
import { type Pace, type Tokens, full, take } from './token-bucket.ts';

/** Who may send how much at once. */
export interface LaneLimits {
  /** Messages of the process that are on their way at once. */
  readonly total: number;
  /** Of these, to one host. */
  readonly perHost: number;
  /** How long a message waits for its turn, milliseconds. */
  readonly waitMs: number;
  /** How long a host that failed again and again rests at first, milliseconds. */
  readonly firstRestMs: number;
  readonly pace: (channel: ChannelName) => Pace;
}

/** How a turn ended: with the outcome of a try, or without one. */
export type Turn =
  | { readonly kind: 'tried'; readonly outcome: SendOutcome }
  /** Nothing was tried: the host rests, or was too slow with those before. */
  | {
      readonly kind: 'not-tried';
      readonly why: 'resting' | 'slow' | 'closing';
      readonly until: number;
    };

/** A message that waits for its turn. */
interface Waiting {
  readonly channel: ChannelName;
  readonly since: number;
  readonly send: () => Promise<SendOutcome>;
  readonly end: (turn: Turn) => void;
}

/** One host, and those who want to go there. */
interface Host {
  circuit: Circuit;
  onTheWay: number;
  /** Milliseconds since the epoch. */
  lastTry: number;
  readonly queue: Waiting[];
}

/** What is known of a host that failed is remembered for so long, milliseconds. */
const REMEMBERED_MS = 3_600_000;

const isForgettable = ({ circuit, onTheWay, lastTry }: Host, now: number): boolean =>
  onTheWay === 0 && (circuit.failures === 0 || now - lastTry > REMEMBERED_MS);

/**
 * Turns of messages: so many at once in all and to one host, paced by a token bucket per channel. A host that
 * stalls holds up nobody but those who go there, and those not for long.
 */
export interface Lanes {
  /** Waits for its turn and sends. */
  turn(host: string, channel: ChannelName, send: () => Promise<SendOutcome>): Promise<Turn>;
  /** Hosts that rest now. */
  resting(): number;
  /** Gives a turn to whoever can have one, and ends the waiting of those who cannot: to be called now and then. */
  look(): void;
  /** Nobody gets a turn any more; those who wait are told. */
  close(): void;
}

/** Creates the lanes of a process. */
export const createLanes = (limits: LaneLimits, clock: Clock, random: Random): Lanes => {
  const { hosts, look, stop } = createRow(limits, clock, random);
  let isClosing = false;
  return {
    turn: (name, channel, send) =>
      new Promise((resolve) => {
        const now = clock.now();
        if (isClosing) {
          resolve({ kind: 'not-tried', why: 'closing', until: now });
          return;
        }
        const host = hosts.get(name) ?? { circuit: CLOSED, onTheWay: 0, lastTry: now, queue: [] };
        hosts.set(name, host);
        host.queue.push({ channel, since: now, send, end: resolve });
        look();
      }),
    resting: () => {
      const now = clock.now();
      return [...hosts.values()].filter(({ circuit }) => isResting(circuit, now)).length;
    },
    look,
    close: () => {
      isClosing = true;
      stop();
      const until = clock.now();
      for (const { queue } of hosts.values()) {
        for (const { end } of queue.splice(0)) end({ kind: 'not-tried', why: 'closing', until });
      }
    },
  };
};

/** The hosts in a row, and who gives turns to those who wait there. */
const createRow = (limits: LaneLimits, clock: Clock, random: Random) => {
  const hosts = new Map<string, Host>();
  const hasToken = createTokens(limits.pace);
  const resting = { random, firstRestMs: limits.firstRestMs };
  let onTheWay = 0;
  let isStopped = false;

  const roomAt = ({ circuit, onTheWay: there }: Host): boolean =>
    there < (isTrusted(circuit) ? limits.perHost : 1) && onTheWay < limits.total;

  const begin = (host: Host, { send, end }: Waiting, now: number): void => {
    host.lastTry = now;
    onTheWay += 1;
    host.onTheWay += 1;
    const tried = send().catch((): SendOutcome => ({
      kind: 'retry',
      reason: 'the channel failed',
    }));
    void tried.then((outcome) => {
      onTheWay -= 1;
      host.onTheWay -= 1;
      host.circuit = afterTry(host.circuit, outcome.kind !== 'retry', clock.now(), resting);
      end({ kind: 'tried', outcome });
      look();
    });
  };

  /** Whether it gave a turn to one who waits at the host. */
  const serve = (name: string, host: Host, now: number): boolean => {
    dismiss(host, limits.waitMs, now);
    const [next] = host.queue;
    if (next === undefined) {
      if (isForgettable(host, now)) hosts.delete(name);
      return false;
    }
    if (!roomAt(host) || !hasToken(next.channel, now)) return false;
    host.queue.shift();
    // To the end of the row: the next turn is somebody else's.
    hosts.delete(name);
    hosts.set(name, host);
    begin(host, next, now);
    return true;
  };

  const look = (): void => {
    const now = clock.now();
    let isMoving = !isStopped;
    while (isMoving) {
      // One of each host in turn: many for one do not go before a few for another.
      isMoving = [...hosts].filter(([name, host]) => serve(name, host, now)).length > 0;
    }
  };
  const stop = (): void => {
    isStopped = true;
  };
  return { hosts, look, stop };
};

const createTokens = (paceOf: LaneLimits['pace']) => {
  const buckets = new Map<ChannelName, Tokens>();
  return (channel: ChannelName, now: number): boolean => {
    const pace = paceOf(channel);
    const taken = take(pace, buckets.get(channel) ?? full(pace, now), now);
    buckets.set(channel, taken.bucket);
    return taken.waitMs === 0;
  };
};

/** Ends the waiting of those who have waited in vain. */
const dismiss = ({ circuit, queue }: Host, waitMs: number, now: number): void => {
  const late = isResting(circuit, now)
    ? queue.splice(0)
    : queue.splice(0, queue.findLastIndex(({ since }) => now - since > waitMs) + 1);
  const turn: Turn = isResting(circuit, now)
    ? { kind: 'not-tried', why: 'resting', until: circuit.restsUntil }
    : { kind: 'not-tried', why: 'slow', until: now + waitMs };
  for (const { end } of late) end(turn);
};
