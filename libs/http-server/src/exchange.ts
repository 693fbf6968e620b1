import type { Request, Response } from 'express';
import type { Exchange } from './checks.ts';
import { failureReply } from './failure.ts';
import type { Outcome } from './outcome.ts';
import type { Reply } from './reply.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { send, statusOf } from './send.ts';
import { requestSpan } from './request-span.ts';
import type { ServerOptions } from './server-options.ts';

/**
 * Request Metrics: starts the timer, has the request answered, sends the answer, and records
 * duration, status, endpoint and the anonymised student once.
 */
export const exchange = (
  routeName: string,
  options: ServerOptions,
  work: (exchange: Exchange) => Outcome | Promise<Outcome>,
) => {
  const { log, onRequest } = options;
  return async (request: Request, response: Response): Promise<void> => {
    const started = performance.now();
    const { method } = request;
    const sent = single(request.headers['traceparent']);
    const span = requestSpan({ method, route: routeName, sent }, options);
    const { trace } = span;
    response.locals['trace_id'] = trace.traceId;
    const lines = log.child({ trace_id: trace.traceId });
    const outcome = await span.within(() => attempt({ request, trace, log: lines }, work));
    const sending = span.within(() =>
      send(request, response, withHeaders(outcome), trace).catch((error: unknown) => {
        lines.error({ error }, 'failed within the answer');
      }),
    );
    // What goes on for hours says nothing about how long requests take.
    if (!isLive(outcome)) await sending;

    const status = statusOf(outcome.reply);
    const durationMs = performance.now() - started;
    const student = anonymised(outcome, options);
    lines.info(
      {
        method,
        route: routeName,
        status,
        duration_ms: Math.round(durationMs * 1_000) / 1_000,
        ...(student !== undefined && { student }),
        ...problemFields(outcome),
      },
      'request',
    );
    const durationSeconds = durationMs / 1_000;
    onRequest?.({ method, route: routeName, status, durationSeconds, trace, student });
    span.end(status, student);
    await sending;
  };
};

const isLive = ({ reply }: Outcome) => reply.kind === 'answer' && reply.live !== undefined;

const withHeaders = ({ reply, headers }: Outcome): Reply => ({
  ...reply,
  headers: { ...SECURITY_HEADERS, ...headers, ...reply.headers },
});

const attempt = async (
  given: Exchange,
  work: (exchange: Exchange) => Outcome | Promise<Outcome>,
): Promise<Outcome> => {
  try {
    return await work(given);
  } catch (error) {
    return { reply: failureReply(error, given.log) };
  }
};

const single = (header: string | string[] | undefined) =>
  Array.isArray(header) ? header[0] : header;

const anonymised = ({ caller, studentId }: Outcome, { anonymise }: ServerOptions) => {
  const id = studentId ?? (caller?.role === 'student' ? caller.subject : undefined);
  return id === undefined ? undefined : anonymise?.(id);
};

/** Where the input was wrong, never what was in it: that may be personal. */
const problemFields = ({ reply }: Outcome) =>
  reply.kind === 'problem' ? { problem: reply.problem, error_paths: reply.errorPaths } : {};
