import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PROBLEMS, PROBLEM_JSON } from '@mastery/api-schemas';
import type { Request, Response } from 'express';
import { problemDocument } from './problem-document.ts';
import type { Reply } from './reply.ts';
import type { Trace } from './trace.ts';

/** The status that a reply is sent with. */
export const statusOf = (reply: Reply): number =>
  reply.kind === 'answer' ? reply.status : PROBLEMS[reply.problem].status;

/**
 * Sends a reply; `traceparent` tells the client under which trace to ask about it. What comes piece by
 * piece is sent as fast as the client reads, and cut off where it fails.
 * @throws what the pieces failed with; a client that leaves early is no failure
 */
export const send = async (
  request: Request,
  response: Response,
  reply: Reply,
  trace: Trace,
): Promise<void> => {
  const { contentType, body } = render(request, reply, trace);
  const inPieces = comesInPieces(body);
  response.writeHead(statusOf(reply), {
    // "Not modified" speaks of a representation that is not sent, "no content" of none: no type and no length.
    ...(statusOf(reply) !== 304 &&
      statusOf(reply) !== 204 && {
        ...(body !== '' && { 'content-type': contentType }),
        ...(!inPieces && { 'content-length': Buffer.byteLength(body) }),
      }),
    'x-content-type-options': 'nosniff',
    traceparent: trace.traceparent,
    ...reply.headers,
  });
  if (inPieces) await sendPieces(response, body, reply);
  else response.end(body);
};

const sendPieces = async (
  response: Response,
  pieces: AsyncIterable<string>,
  reply: Reply,
): Promise<void> => {
  const cutOff = reply.kind === 'answer' ? reply.live : undefined;
  try {
    await pipeline(Readable.from(pieces), response, { ...(cutOff && { signal: cutOff }) });
  } catch (error) {
    const hasLeft = (error as NodeJS.ErrnoException).code === CLIENT_LEFT;
    if (!hasLeft && cutOff?.aborted !== true) throw error;
  }
};

const CLIENT_LEFT = 'ERR_STREAM_PREMATURE_CLOSE';
const JSON_TYPE = 'application/json';

const render = (request: Request, reply: Reply, trace: Trace) => {
  if (reply.kind === 'problem') {
    const about = { instance: request.path, traceId: trace.traceId };
    return { contentType: PROBLEM_JSON, body: JSON.stringify(problemDocument(reply, about)) };
  }
  const { body, headers } = reply;
  const contentType = headers['content-type'] ?? JSON_TYPE;
  return { contentType, body: comesInPieces(body) ? body : whole(body) };
};

const whole = (body: unknown): string | Uint8Array =>
  typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);

const comesInPieces = (body: unknown): body is AsyncIterable<string> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
