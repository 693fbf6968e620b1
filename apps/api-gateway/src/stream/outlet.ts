/** Why a stream is over. */
export type EndReason = 'left' | 'expired' | 'stopping' | 'too-slow' | 'erased' | 'unavailable';

/** What one client is sent: a bounded queue between the log, which never waits, and the client, which may. */
export interface Outlet extends AsyncIterable<string> {
  /** Queues text. Beyond the bound the client is too slow: it is cut off, and comes back when it can. */
  put(text: string): void;
  /** True while something waits for the client. */
  isWaiting(): boolean;
  isOver(): boolean;
  /** Sends what is queued, and then nothing more; who is too slow is cut off at once. */
  end(reason: EndReason): void;
  /** Cuts off whoever is sent this. */
  readonly cutOff: AbortSignal;
  /** Resolves once it is over. */
  readonly over: Promise<EndReason>;
}

/** Events that may wait for a client. */
const MAX_QUEUED = 2_000;
/** Characters that may wait for a client. */
const MAX_QUEUED_CHARACTERS = 2 * 1_024 * 1_024;

/** Creates the outlet of one client. */
export const createOutlet = (): Outlet => {
  const cut = new AbortController();
  const { promise: over, resolve: isOver } = Promise.withResolvers<EndReason>();
  let queued: string[] = [];
  let characters = 0;
  let reason: EndReason | null = null;
  let wake: ((next: IteratorResult<string, undefined>) => void) | null = null;

  const taken = (): IteratorResult<string, undefined> => {
    const value = queued.join('');
    queued = [];
    characters = 0;
    return { value, done: false };
  };
  const end = (why: EndReason) => {
    if (reason !== null) return;
    reason = why;
    isOver(why);
    if (why === 'too-slow') {
      queued = [];
      cut.abort();
    }
    wake?.({ value: undefined, done: true });
    wake = null;
  };
  const put = (text: string) => {
    if (reason !== null) return;
    queued.push(text);
    characters += text.length;
    if (wake !== null) {
      wake(taken());
      wake = null;
    } else if (queued.length > MAX_QUEUED || characters > MAX_QUEUED_CHARACTERS) {
      end('too-slow');
    }
  };

  return {
    ...{ put, end, over, cutOff: cut.signal },
    isWaiting: () => queued.length > 0,
    isOver: () => reason !== null,
    [Symbol.asyncIterator]: () => ({
      next: () => {
        if (queued.length > 0) return Promise.resolve(taken());
        if (reason !== null) return Promise.resolve({ value: undefined, done: true });
        return new Promise((resolve) => (wake = resolve));
      },
      return: () => {
        end('left');
        return Promise.resolve({ value: undefined, done: true });
      },
    }),
  };
};
