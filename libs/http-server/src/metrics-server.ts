import { createServer } from 'node:http';
import { listener } from './listener.ts';
import type { HttpServer } from './server-options.ts';

/** Where the exposition comes from. */
export interface MetricsSource {
  /** Of `text`, the OpenMetrics format. */
  readonly contentType: string;
  text(): Promise<string>;
  plainText(): Promise<string>;
}

const OPEN_METRICS = 'application/openmetrics-text';
const PLAIN_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * The internal server: `/metrics` and nothing else, on a port that clients cannot reach. Whoever asks for OpenMetrics gets
 * it, with exemplars; everybody else gets plain text.
 */
export const createMetricsServer = (metrics: MetricsSource): HttpServer =>
  listener(
    createServer((request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      // Prometheus names it with parameters that change from version to version, and always means it first.
      const isOpen = request.headers.accept?.includes(OPEN_METRICS) === true;
      const type = isOpen ? metrics.contentType : PLAIN_TYPE;
      (isOpen ? metrics.text() : metrics.plainText()).then(
        (body) => response.writeHead(200, { 'content-type': type }).end(body),
        () => response.writeHead(500).end(),
      );
    }),
  );
