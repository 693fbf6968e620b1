import { PROBLEMS, PROBLEM_JSON } from '@mastery/api-schemas';
import type { Request, Response } from 'express';
import { problemDocument } from './problem-document.ts';
import type { Reply } from './reply.ts';
import type { Trace } from './trace.ts';

/** The status that a reply is sent with. */
export const statusOf = (reply: Reply): number =>
  reply.kind === 'answer' ? reply.status : PROBLEMS[reply.problem].status;

/** Sends a reply; `traceparent` tells the client under which trace to ask about it. */
export const send = (request: Request, response: Response, reply: Reply, trace: Trace): void => {
  const { contentType, body } = render(request, reply, trace);
  response.writeHead(statusOf(reply), {
    // "Not modified" speaks of a representation that is not sent: it has no type and no length.
    ...(statusOf(reply) !== 304 && {
      'content-type': contentType,
      'content-length': Buffer.byteLength(body),
    }),
    'x-content-type-options': 'nosniff',
    traceparent: trace.traceparent,
    ...reply.headers,
  });
  response.end(body);
};

const JSON_TYPE = 'application/json';

const render = (request: Request, reply: Reply, trace: Trace) => {
  if (reply.kind === 'problem') {
    const about = { instance: request.path, traceId: trace.traceId };
    return { contentType: PROBLEM_JSON, body: JSON.stringify(problemDocument(reply, about)) };
  }
  const { body, headers } = reply;
  const contentType = headers['content-type'] ?? JSON_TYPE;
  return { contentType, body: typeof body === 'string' ? body : JSON.stringify(body) };
};
