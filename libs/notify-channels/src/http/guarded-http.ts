import { lookup as systemLookup } from 'node:dns';
import type { Clock } from '@mastery/ports';
import { Agent, request } from 'undici';
import { AddressRefused, type Lookup, createGuardedConnector } from './guarded-connector.ts';
import type { Network } from './networks.ts';
import { receiverUrl } from './receiver-url.ts';
import { retryAfterMs } from './retry-after.ts';

/** How connections to receivers are made. */
export interface GuardedHttpOptions {
  readonly allowedNetworks: readonly Network[];
  readonly clock: Clock;
  /** For connecting, sending and the answer together, 10 s unless told otherwise. */
  readonly timeLimitMs?: number;
  readonly lookup?: Lookup;
  /** Certificates of further authorities, PEM. */
  readonly ca?: string;
}

/** What came of a request. No reason holds an address, a URL or anything the receiver wrote. */
export type HttpAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterMs?: number }
  /** Nobody was called: URL or address are not for receivers. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unanswered'; readonly reason: string };

/** Calls receivers that people chose, and who may therefore be hostile. */
export interface GuardedHttp {
  /** Never rejects. */
  post(
    url: string,
    headers: Readonly<Record<string, string>>,
    body: string | Uint8Array,
  ): Promise<HttpAnswer>;
  /** Waits for what is on its way. */
  close(): Promise<void>;
}

const TIME_LIMIT_MS = 10_000;

/** More of an answer than this is not read: the connection is closed instead. */
const MAX_ANSWER_BYTES = 64 * 1024;

/** To one receiver, at once; what is more waits, and its time runs. */
const MAX_CONNECTIONS = 4;

/**
 * An HTTP client that connects to nothing inside of the installation, follows no redirect, reads little and waits
 * little. The answer's status is all that is kept of it.
 */
export const createGuardedHttp = (options: GuardedHttpOptions): GuardedHttp => {
  const { allowedNetworks, clock, timeLimitMs = TIME_LIMIT_MS, ca } = options;
  const agent = new Agent({
    connect: createGuardedConnector({
      allowedNetworks,
      lookup: options.lookup ?? systemLookup,
      timeoutMs: timeLimitMs,
      ...(ca !== undefined && { ca }),
    }),
    connections: MAX_CONNECTIONS,
    headersTimeout: timeLimitMs,
    bodyTimeout: timeLimitMs,
  });
  let closed: Promise<void> | undefined;

  return {
    post: async (text, headers, body) => {
      const read = receiverUrl(text, allowedNetworks);
      if (!read.ok) return { kind: 'refused', reason: `not called: ${read.reason}` };
      const signal = AbortSignal.timeout(timeLimitMs);
      try {
        const answer = await request(read.url, {
          method: 'POST',
          dispatcher: agent,
          headers: { 'user-agent': 'mastery-engine', ...headers },
          body,
          signal,
        });
        // Read for the connection's sake only, so however it ends: the status has come.
        await answer.body.dump({ limit: MAX_ANSWER_BYTES });
        const after = retryAfterMs(answer.headers['retry-after'], clock.now());
        return {
          kind: 'answered',
          status: answer.statusCode,
          ...(after !== undefined && { retryAfterMs: after }),
        };
      } catch (error) {
        if (error instanceof AddressRefused) {
          return { kind: 'refused', reason: `not called: ${error.message}` };
        }
        const reason = signal.aborted ? 'no answer in time' : `no answer: ${codeOf(error)}`;
        return { kind: 'unanswered', reason };
      }
    },
    close: () => (closed ??= agent.close()),
  };
};

/** The words of such an error name hosts and addresses; its code does not. */
const codeOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error && error.code;
  return typeof code === 'string' ? code : 'unknown error';
};
