import {
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
  createServer as createPlainServer,
} from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type { ArrivedMessage } from '@mastery/ports/testing';
import type { LoopbackCertificate } from './certificate.ts';

/** What a receiver does with a request that is genuine. */
export type Behaviour =
  | 'stall'
  | 'hang up'
  /** Answers 200 and a body without end. */
  | 'babble'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

/** A request as it came. */
export interface ReceivedRequest {
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** A real server on loopback that finds out whether what comes is genuine. */
export interface Receiver {
  readonly origin: string;
  behave(behaviour: Behaviour): void;
  /** What it answered 2xx to. */
  readonly arrived: readonly ArrivedMessage[];
  /** Every request, genuine or not. */
  readonly requests: readonly ReceivedRequest[];
  readonly connections: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/**
 * Starts a receiver.
 * @param certificate with which it speaks HTTPS; 'plain' for HTTP, to senders that trust no certificate of a test
 * @param read the message in a request; throws when it is not genuine, which is answered with 401
 */
export const startReceiver = async (
  certificate: LoopbackCertificate | 'plain',
  read: (request: ReceivedRequest) => ArrivedMessage,
): Promise<Receiver> => {
  let behaviour: Behaviour = { status: 201 };
  const arrived: ArrivedMessage[] = [];
  const requests: ReceivedRequest[] = [];

  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const request = { headers: incoming.headers, body: await buffer(incoming) };
    requests.push(request);
    if (behaviour === 'stall') return;
    if (behaviour === 'hang up') return void incoming.socket.destroy();
    if (behaviour === 'babble') {
      babble(response);
      return;
    }
    const { status, headers } = behaviour;
    const message = attempt(() => read(request));
    if (message === null) return void response.writeHead(401).end();
    if (status < 300) arrived.push(message);
    response.writeHead(status, headers).end('what the receiver has to say: whsec_x');
  };
  const listener: RequestListener = (incoming, response) => {
    answer(incoming, response).catch(() => response.destroy());
  };
  const isPlain = certificate === 'plain';
  const server = isPlain ? createPlainServer(listener) : createServer(certificate, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    origin: `${isPlain ? 'http' : 'https'}://localhost:${(server.address() as AddressInfo).port}`,
    behave: (next) => {
      behaviour = next;
    },
    arrived,
    requests,
    connections: promisify(server.getConnections.bind(server)),
    close: async () => {
      server.closeAllConnections();
      await promisify(server.close.bind(server))();
    },
  };
};

const babble = (response: ServerResponse): void => {
  const say = () => {
    while (!response.destroyed && response.write('bla'.repeat(1_000)));
  };
  response.writeHead(200).on('drain', say);
  say();
};

const attempt = <Value>(work: () => Value): Value | null => {
  try {
    return work();
  } catch {
    return null;
  }
};
