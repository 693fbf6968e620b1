import { type ReadonlySignal, signal } from '@preact/signals';
import { type Session, readToken } from './read-token.ts';

/** Why nobody is signed in any more. */
export type Ending = 'left' | 'expired' | 'refused';

/** Who is signed in, in this tab alone. */
export interface Sessions {
  /** Null while nobody is. */
  readonly current: ReadonlySignal<Session | null>;
  /** How the last session ended; null before the first end. */
  readonly ending: ReadonlySignal<Ending | null>;
  /** Signs somebody in, until the token ends or the tab is closed. */
  readonly begin: (session: Session) => void;
  /** Signs out, and says why. */
  readonly end: (why: Ending) => void;
}

/** What sessions need of a browser. */
export interface SessionDeps {
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Runs something later; answers how to have it not run. */
  readonly later: (run: () => void, ms: number) => () => void;
}

const KEY = 'mastery.token';
/** The longest time that a browser's timer can wait, milliseconds. */
const LONGEST_MS = 2 ** 31 - 1;

/** Goes on with the session that the tab remembers, if it still counts. */
export const createSessions = ({ storage, now, later }: SessionDeps): Sessions => {
  const reading = readToken(storage.getItem(KEY) ?? '', now());
  const current = signal<Session | null>(null);
  const ending = signal<Ending | null>(null);
  let forget = (): void => undefined;

  const end = (why: Ending): void => {
    forget();
    storage.removeItem(KEY);
    ending.value = why;
    current.value = null;
  };
  const begin = (session: Session): void => {
    forget();
    storage.setItem(KEY, session.token);
    ending.value = null;
    current.value = session;
    forget = later(() => end('expired'), Math.min(session.expiresAt - now(), LONGEST_MS));
  };
  if (reading.kind === 'session') begin(reading.session);
  return { current, ending, begin, end };
};
