import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** An alert as Alertmanager tells it, with the path that it was told at. */
export interface ToldAlert {
  readonly path: string;
  readonly status: 'firing' | 'resolved';
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** Whoever is told. */
export interface AlertReceiver {
  readonly url: string;
  readonly told: readonly ToldAlert[];
  close(): Promise<void>;
}

/** Takes Alertmanager's webhook, version 4, on loopback; whoever does not show the token gets 401. */
export const startAlertReceiver = async (token: string): Promise<AlertReceiver> => {
  const told: ToldAlert[] = [];
  const server = createServer((request, response) => {
    const take = async () => {
      const body = JSON.parse(await text(request)) as { readonly alerts: readonly ToldAlert[] };
      const isKnown = request.headers.authorization === `Bearer ${token}`;
      if (isKnown)
        for (const alert of body.alerts) told.push({ ...alert, path: request.url ?? '' });
      response.writeHead(isKnown ? 204 : 401).end();
    };
    take().catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    told,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
