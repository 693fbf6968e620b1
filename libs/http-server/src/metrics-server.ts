import { createServer } from 'node:http';
import { listener } from './listener.ts';
import type { HttpServer } from './server-options.ts';

/** Where the exposition comes from. */
export interface MetricsSource {
  readonly contentType: string;
  text(): Promise<string>;
}

/** The internal server: `/metrics` and nothing else, on a port that clients cannot reach. */
export const createMetricsServer = (metrics: MetricsSource): HttpServer =>
  listener(
    createServer((request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      metrics.text().then(
        (body) => response.writeHead(200, { 'content-type': metrics.contentType }).end(body),
        () => response.writeHead(500).end(),
      );
    }),
  );
