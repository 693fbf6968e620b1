import { createServer } from 'node:http';
import express, { type ErrorRequestHandler } from 'express';
import { type Exchange, answer } from './checks.ts';
import { allowOrigins } from './cross-origin.ts';
import { exchange } from './exchange.ts';
import { failureReply } from './failure.ts';
import { listener } from './listener.ts';
import type { Outcome } from './outcome.ts';
import { problem } from './reply.ts';
import type { OpenRoute, Route } from './route.ts';
import type { HttpServer, ServerOptions } from './server-options.ts';
import { refuseUnreadable } from './unreadable.ts';

/** Creates the HTTP server of a service from its routes. */
export const createHttpServer = (options: ServerOptions): HttpServer => {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  allowOrigins(app, options.corsOrigins ?? []);
  for (const route of options.routes) {
    const method = route.method.toLowerCase() as Lowercase<Route['method']>;
    const handle = exchange(route.path, options, handlerOf(route, options));
    // One by one: spans are named after the path, and a list of them would be the name.
    for (const prefix of ['', ...(options.prefixes ?? [])])
      app[method](prefix + route.path, handle);
  }
  app.use(exchange(UNKNOWN, options, () => ({ reply: problem('not-found') })));
  app.use(unanswered(options));
  const server = createServer({ connectionsCheckingInterval: 1_000 }, app);
  server.on('clientError', refuseUnreadable(options.traceFrom));
  return listener(server);
};

/** The route label of requests that no route takes: their paths would explode the metric. */
const UNKNOWN = 'unknown';

/**
 * Express tells an error handler by its four parameters. A path that it cannot decode is the client's
 * mistake; whatever else gets here is ours.
 */
const unanswered = (options: ServerOptions): ErrorRequestHandler => {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      const trace: unknown = response.locals['trace_id'];
      options.log.error({ error, trace_id: trace }, 'failed after the answer');
      return;
    }
    const reply =
      error instanceof URIError
        ? () => problem('validation', 'The path is not valid')
        : (given: Exchange) => failureReply(error, given.log);
    exchange(UNKNOWN, options, (given) => ({ reply: reply(given) }))(request, response).catch(next);
  };
};

const handlerOf =
  (route: Route, options: ServerOptions) =>
  (given: Exchange): Promise<Outcome> =>
    route.open ? answerOpen(route, given) : answer(route, given, options);

const answerOpen = async (
  route: OpenRoute,
  { request, trace, log }: Exchange,
): Promise<Outcome> => {
  const params = request.params as Readonly<Record<string, string>>;
  const { headers, query } = request;
  return { reply: await route.handle({ params, query, headers, trace, log }) };
};
