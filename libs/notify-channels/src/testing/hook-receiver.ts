import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Webhook } from 'standardwebhooks';

/** How a request ends. What is taken has its effect, whatever the sender learns of it. */
export type Ending =
  | 'take'
  | 'take and hang up'
  | 'hang up'
  | 'stall'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

/** A request, as the decision about its ending needs it. */
export interface Arrival {
  /** It is the nth of all, from 1. */
  readonly nth: number;
  /** It is the nth of its message, from 1. */
  readonly tries: number;
}

/** A genuine webhook that came. */
export interface HookRequest {
  readonly webhookId: string;
  /** Names the result that it tells of. */
  readonly eventId: string;
  /** Its header of that name. */
  readonly traceparent: string | undefined;
  readonly ending: Ending;
  /** When it came and when it was over, milliseconds since the epoch. */
  readonly at: number;
  readonly until: number;
}

/** Whether the receiver did what it was asked to. */
export const isTaken = ({ ending }: HookRequest): boolean =>
  ending === 'take' || ending === 'take and hang up';

/** A receiver of webhooks on loopback. */
export interface HookReceiver {
  readonly url: string;
  /** From now on what comes must be signed with this. */
  expect(secret: string): void;
  /** Genuine requests in the order in which they were over; those that stall are over at once. */
  readonly requests: readonly HookRequest[];
  /** Why others were not genuine. */
  readonly forged: readonly unknown[];
  close(): Promise<void>;
}

/**
 * A platform's receiver on loopback, without TLS, that treats each request in its own way: verifies what comes with
 * the library of Standard Webhooks.
 * @param takesMs how long it takes over a request, so that some are on their way when a sender dies, milliseconds
 */
export const startHookReceiver = async (
  endingOf: (arrival: Arrival) => Ending,
  takesMs = 50,
): Promise<HookReceiver> => {
  let webhook: Webhook | null = null;
  const requests: HookRequest[] = [];
  const forged: unknown[] = [];
  const tries = new Map<string, number>();
  let nth = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const at = Date.now();
    const headers = request.headers as Record<string, string>;
    const webhookId = headers['webhook-id'] ?? '';
    tries.set(webhookId, (tries.get(webhookId) ?? 0) + 1);
    const ending = endingOf({ nth: (nth += 1), tries: tries.get(webhookId) ?? 1 });
    const body = await buffer(request);
    await sleep(takesMs);
    try {
      const { data } = webhook?.verify(body, headers) as { readonly data: { readonly id: string } };
      const told = { webhookId, eventId: data.id, traceparent: headers['traceparent'] };
      requests.push({ ...told, ending, at, until: Date.now() });
    } catch (error) {
      forged.push(error);
    }
    end(request, response, ending);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    expect: (secret) => {
      webhook = new Webhook(secret);
    },
    requests,
    forged,
    close: async () => {
      server.closeAllConnections();
      await promisify(server.close.bind(server))();
    },
  };
};

const end = (request: IncomingMessage, response: ServerResponse, ending: Ending): void => {
  if (typeof ending === 'object') response.writeHead(ending.status, ending.headers).end();
  else if (ending === 'take') response.writeHead(204).end();
  else if (ending !== 'stall') request.socket.destroy();
};
