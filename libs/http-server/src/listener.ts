import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpServer } from './server-options.ts';

/** Longer than clients and load balancers keep connections, so that it is them who close. */
const KEEP_ALIVE_MS = 65_000;
/** A request that is not complete by then is cut off: slow senders must not hold connections. */
const REQUEST_MS = 30_000;
const CLOSE_DEADLINE_MS = 10_000;
/** A request may be on its way on a connection that looks idle: so long it is waited for. */
const IDLE_GRACE_MS = 100;

/** Gives a server its life cycle: bounded waiting, and an end that loses no request. */
export const listener = (server: Server): HttpServer => {
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.requestTimeout = REQUEST_MS;
  server.headersTimeout = REQUEST_MS;
  return {
    listen: ({ host, port }) => listen(server, host, port),
    close: (deadlineMs = CLOSE_DEADLINE_MS) => close(server, deadlineMs),
  };
};

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

const close = async (server: Server, deadlineMs: number): Promise<void> => {
  if (!server.listening) return;
  // Connections in use close after the answer that they wait for.
  server.prependListener('request', (_request, response) => {
    response.setHeader('connection', 'close');
  });
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()));
  // Takes no new connection, and leaves the others open: an HTTP server would end the idle ones at once.
  NetServer.prototype.close.call(server);
  await Promise.race([closed, sleep(IDLE_GRACE_MS)]);
  server.close(() => undefined);
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = new AbortController();
  await Promise.race([closed, sleep(deadlineMs, undefined, { signal: deadline.signal })]);
  deadline.abort();
  clearInterval(sweep);
  server.closeAllConnections();
};
