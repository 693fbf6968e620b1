import type { Duplex } from 'node:stream';
import { PROBLEM_JSON } from '@mastery/api-schemas';
import { problemDocument } from './problem-document.ts';
import { type ProblemReply, problem } from './reply.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { statusOf } from './send.ts';
import type { TraceFrom } from './trace.ts';

/** Answers what is not HTTP, or has headers beyond all bounds, with a problem document too. */
export const refuseUnreadable =
  (traceFrom: TraceFrom) =>
  (error: NodeJS.ErrnoException, socket: Duplex): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const reply = refusalOf(error.code);
    const { traceId } = traceFrom(undefined);
    const body = JSON.stringify(problemDocument(reply, { instance: undefined, traceId }));
    const head = [
      `HTTP/1.1 ${statusOf(reply)} Refused`,
      `content-type: ${PROBLEM_JSON}`,
      `content-length: ${Buffer.byteLength(body)}`,
      ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`),
      'connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  };

const refusalOf = (code: string | undefined): ProblemReply => {
  if (code === 'HPE_HEADER_OVERFLOW') return problem('too-large', 'The headers are too large');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return problem('timeout', 'The request did not arrive in time');
  }
  return problem('validation', 'This is not a request of HTTP/1.1');
};
