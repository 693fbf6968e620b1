import type { MasteryClient } from '@mastery/client';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LiveResults } from '../live/live-results.ts';
import type { Toasts } from '../parts/toasts.ts';
import type { Session } from '../session/read-token.ts';
import type { Sessions } from '../session/sessions.ts';

/** What every view has. */
export interface Console {
  readonly api: MasteryClient;
  /** Who is signed in. */
  readonly session: Session;
  readonly sessions: Sessions;
  readonly live: LiveResults;
  readonly toasts: Toasts;
}

/** Hands down what every view has. */
export const ConsoleContext = createContext<Console | null>(null);

/** What every view has. @throws Error outside of the console */
export const useConsole = (): Console => {
  const given = useContext(ConsoleContext);
  if (!given) throw new Error('There is no console around this view');
  return given;
};
