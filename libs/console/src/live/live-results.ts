import { type ReadonlySignal, signal } from '@preact/signals';
import { type LiveNews, MARKS, RESULTS, createNewsReader } from './live-news.ts';
import { waitBefore } from './reconnection.ts';

/** Whether results arrive as they happen. */
export type LiveStatus = 'resting' | 'connecting' | 'live' | 'away';

/** The results of the live stream, for whoever listens. */
export interface LiveResults {
  readonly status: ReadonlySignal<LiveStatus>;
  /** Listens until the answer is called. The stream is open for as long as somebody listens. */
  readonly listen: (hear: (news: LiveNews) => void) => () => void;
  /** Connects at once, if somebody listens and it is away: the network is back. */
  readonly wake: () => void;
}

/** The part of `EventSource` that is needed. */
export interface Source {
  readonly addEventListener: (type: string, hear: (event: MessageEvent<string>) => void) => void;
  readonly close: () => void;
}

/** What the live stream needs. */
export interface LiveDeps {
  /** A ticket, which opens the stream once; null when there is none to be had now. */
  readonly ticket: () => Promise<string | null>;
  readonly open: (url: string) => Source;
  /** Runs something later; answers how to have it not run. */
  readonly later: (run: () => void, ms: number) => () => void;
  /** 0..1 */
  readonly random: () => number;
  /** The stream says that the token has ended. */
  readonly onExpired: () => void;
}

/** The live stream, open for as long as somebody listens to it. */
export const createLiveResults = (deps: LiveDeps): LiveResults => {
  const status = signal<LiveStatus>('resting');
  const listeners = new Set<(news: LiveNews) => void>();
  const tell = (news: LiveNews): void => listeners.forEach((hear) => hear(news));
  const { connect, stop } = createConnection(deps, (next) => (status.value = next), tell);
  return {
    status,
    listen: (hear) => {
      listeners.add(hear);
      if (status.peek() === 'resting') connect();
      return () => {
        listeners.delete(hear);
        if (listeners.size > 0) return;
        stop();
        status.value = 'resting';
      };
    },
    wake: () => {
      if (status.peek() === 'away') connect();
    },
  };
};

/**
 * A ticket counts once, so the browser's own way of coming back cannot work: after each break a new
 * `EventSource` is opened, with a new ticket and the last id.
 */
const createConnection = (
  deps: LiveDeps,
  report: (status: LiveStatus) => void,
  tell: (news: LiveNews) => void,
) => {
  const readOnce = createNewsReader();
  let lastId = '';
  let tries = 0;
  /** Counts connections: what an earlier one still says is not heard. */
  let turn = 0;
  let letGo = (): void => undefined;

  const stop = (): void => {
    turn += 1;
    letGo();
    letGo = () => undefined;
  };
  const comeBack = (): void => {
    stop();
    report('away');
    letGo = deps.later(connect, waitBefore(tries, deps.random()));
    tries += 1;
  };
  const end = (text: string): void => {
    comeBack();
    if (reasonIn(text) !== 'expired') return;
    stop();
    deps.onExpired();
  };
  const hear = (type: string, { data, lastEventId }: MessageEvent<string>): void => {
    if (lastEventId !== '') lastId = lastEventId;
    if (type === 'stream.opened') {
      tries = 0;
      report('live');
    } else if (type === 'stream.ended') end(data);
    else {
      const news = readOnce(type, data);
      if (news) tell(news);
    }
  };
  const open = async (mine: number): Promise<void> => {
    const ticket = await deps.ticket();
    if (mine !== turn) return;
    if (ticket === null) {
      comeBack();
      return;
    }
    const source = deps.open(addressOf(ticket, lastId));
    letGo = () => source.close();
    attach(source, { isHeard: () => mine === turn, hear, onBreak: comeBack });
  };
  const connect = (): void => {
    stop();
    report('connecting');
    void open(turn);
  };
  return { connect, stop };
};

interface Attachment {
  readonly isHeard: () => boolean;
  readonly hear: (type: string, event: MessageEvent<string>) => void;
  readonly onBreak: () => void;
}

const attach = (source: Source, { isHeard, hear, onBreak }: Attachment): void => {
  for (const type of [...RESULTS, ...MARKS])
    source.addEventListener(type, (event) => {
      if (isHeard()) hear(type, event);
    });
  source.addEventListener('error', () => {
    if (isHeard()) onBreak();
  });
};

const addressOf = (ticket: string, lastId: string): string => {
  const query = new URLSearchParams({ ticket, ...(lastId !== '' && { last_event_id: lastId }) });
  return `/notifications/stream?${query.toString()}`;
};

const reasonIn = (text: string): unknown =>
  (JSON.parse(text) as { readonly reason?: unknown }).reason;
