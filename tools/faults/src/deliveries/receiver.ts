import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Request } from './told.ts';

/** What the receiver's process is asked. */
export type Ask =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'report' };

/** Everything that came. */
export interface Report {
  readonly kind: 'report';
  readonly requests: readonly Request[];
  /** Requests that were not signed as agreed. */
  readonly forged: number;
}

type Answer =
  | Report
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'count'; readonly requests: number };

/** How a receiver behaves. */
export interface ReceiverOptions {
  /** Of its requests, 0 to 1. */
  readonly failingShare: number;
  /** How long it takes over each, milliseconds. */
  readonly takesMs: number;
  readonly seed: number;
}

/** A receiver of webhooks in a process of its own. */
export interface ReceiverProcess {
  readonly url: string;
  /** From now on what comes must be signed with this. */
  expect(secret: string): void;
  /** How many genuine requests came. */
  count(): Promise<number>;
  report(): Promise<Report>;
  close(): Promise<void>;
}

/** Starts a receiver. */
export const startReceiver = async (options: ReceiverOptions): Promise<ReceiverProcess> => {
  const { failingShare, takesMs, seed } = options;
  const child = fork(
    new URL('receiver-process.ts', import.meta.url),
    [failingShare, takesMs, seed].map(String),
  );
  const gone = once(child, 'exit').then(() => {
    throw new Error('The receiver has ended');
  });
  gone.catch(() => undefined);
  /** The next answer of this kind. */
  const answer = async <Kind extends Answer['kind']>(
    kind: Kind,
  ): Promise<Extract<Answer, { readonly kind: Kind }>> => {
    for (;;) {
      const [message] = (await Promise.race([once(child, 'message'), gone])) as [Answer];
      if (message.kind === kind) return message as Extract<Answer, { readonly kind: Kind }>;
    }
  };
  const asked = (ask: Ask) => child.send(ask);
  const { url } = await answer('ready');
  return {
    url,
    expect: (secret) => asked({ kind: 'secret', secret }),
    count: async () => {
      asked({ kind: 'count' });
      return (await answer('count')).requests;
    },
    report: async () => {
      asked({ kind: 'report' });
      return answer('report');
    },
    close: async () => {
      child.disconnect();
      await gone.catch(() => undefined);
    },
  };
};
