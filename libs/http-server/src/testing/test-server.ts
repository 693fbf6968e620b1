import type { Logger } from '@mastery/ports';
import type { Authenticate } from '../authentication.ts';
import { createHttpServer } from '../server.ts';
import type { ServerOptions } from '../server-options.ts';

/** A line that was logged. */
export interface LoggedLine {
  readonly level: string;
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A logger that remembers. */
export const createRecordingLogger = (lines: LoggedLine[] = [], context: object = {}): Logger => {
  const at = (level: string) => (fields: object, message: string) => {
    lines.push({ level, message, fields: { ...context, ...fields } });
  };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (fields) => createRecordingLogger(lines, { ...context, ...fields }),
  };
};

export const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';

/** `Bearer <role>` is a token for the role; its subject is `s-1`. */
export const roleAuthentication: Authenticate = ({ authorization }) => {
  const role = authorization?.replace('Bearer ', '');
  return role === 'student' || role === 'teacher' || role === 'admin' || role === 'service'
    ? { kind: 'authenticated', caller: { subject: 's-1', role, cohorts: [] } }
    : { kind: 'refused', reason: 'no-token' };
};

/** A server on a free port, and how to ask it. */
export const startTestServer = async (options: Partial<ServerOptions>) => {
  const lines: LoggedLine[] = [];
  const server = createHttpServer({
    routes: [],
    log: createRecordingLogger(lines),
    traceFrom: () => ({ traceId: TRACE_ID, traceparent: `00-${TRACE_ID}-00f067aa0ba902b7-01` }),
    authenticate: roleAuthentication,
    studentMatch: ({ role, subject }, id) =>
      role !== 'student' || subject === id ? 'allowed' : 'forbidden',
    anonymise: (id) => `anonymous-${id}`,
    ...options,
  });
  const port = await server.listen({ host: '127.0.0.1', port: 0 });
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, init);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer service', ...headers },
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    });
  return { server, port, lines, ask, post };
};
