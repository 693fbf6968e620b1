import { fork } from 'node:child_process';
import { once } from 'node:events';
import { SOURCE_FLAGS } from '@mastery/stack';

/** A result at one of the listeners. */
export interface Heard {
  /** The event's id. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What the process of the listeners is asked, one at a time. */
export type Asked =
  | { readonly kind: 'open'; readonly tokens: readonly string[] }
  | { readonly kind: 'take'; readonly count: number }
  | { readonly kind: 'close' };

/** People who listen to the live stream, in a process of their own. */
export interface Listeners {
  /** Opens one more stream for each token; resolves when all are open. */
  open(tokens: readonly string[]): Promise<void>;
  /** Waits until so many results came, each counted at each listener. @returns what came since the last time */
  take(count: number): Promise<readonly Heard[]>;
  /** Ends all streams. */
  close(): Promise<void>;
  stop(): void;
}

/** Starts the process; nobody listens yet. */
export const startListeners = (gatewayUrl: string): Listeners => {
  const app = fork(new URL('./listeners-app.ts', import.meta.url), {
    execArgv: [...SOURCE_FLAGS],
    env: { GATEWAY_URL: gatewayUrl },
  });
  const ended = once(app, 'exit').then((): never => {
    throw new Error('the listeners ended');
  });
  // Whoever asks is told.
  ended.catch(() => undefined);
  const ask = async (asked: Asked): Promise<unknown> => {
    app.send(asked);
    const [answer] = await Promise.race([once(app, 'message') as Promise<[unknown]>, ended]);
    return answer;
  };
  return {
    open: async (tokens) => {
      await ask({ kind: 'open', tokens });
    },
    take: async (count) => (await ask({ kind: 'take', count })) as readonly Heard[],
    close: async () => {
      await ask({ kind: 'close' });
    },
    stop: () => void app.kill('SIGKILL'),
  };
};
