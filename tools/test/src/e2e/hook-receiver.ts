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
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

/** A genuine webhook that had its effect. */
export interface Effect {
  readonly webhookId: string;
  /** Names the result that it tells of. */
  readonly eventId: string;
}

/** How long it takes over a request, so that some are on their way when a sender dies, milliseconds. */
const TAKES_MS = 50;

/**
 * A platform's receiver on loopback, without TLS: verifies what comes with the library of Standard Webhooks.
 * @param endingOf decides about the nth request, from 1
 */
export const startHookReceiver = async (endingOf: (n: number) => Ending) => {
  let webhook: Webhook | null = null;
  const effects: Effect[] = [];
  const forged: unknown[] = [];
  let requests = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    requests += 1;
    const ending = endingOf(requests);
    const body = await buffer(request);
    await sleep(TAKES_MS);
    try {
      const headers = request.headers as Record<string, string>;
      const { data } = webhook?.verify(body, headers) as { readonly data: { readonly id: string } };
      const effect = { webhookId: headers['webhook-id'] ?? '', eventId: data.id };
      if (ending === 'take' || ending === 'take and hang up') effects.push(effect);
    } catch (error) {
      forged.push(error);
    }
    if (ending === 'hang up' || ending === 'take and hang up') request.socket.destroy();
    else if (ending === 'take') response.writeHead(204).end();
    else response.writeHead(ending.status, ending.headers).end();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    /** From now on what comes must be signed with this. */
    expect: (secret: string) => {
      webhook = new Webhook(secret);
    },
    effects: effects as readonly Effect[],
    /** Why requests were not genuine. */
    forged: forged as readonly unknown[],
    requests: () => requests,
    close: async () => {
      server.closeAllConnections();
      await promisify(server.close.bind(server))();
    },
  };
};
