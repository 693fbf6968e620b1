import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { ReplyHeaders } from './reply.ts';

/**
 * Helmet's headers as every answer has them. They are the same each time, so helmet is asked once. An API
 * has no page: nothing may be loaded, framed or run; who serves a page says otherwise in its reply.
 */
const collected = (): ReplyHeaders => {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    frameguard: { action: 'deny' },
  });
  set(
    undefined as unknown as IncomingMessage,
    response as unknown as ServerResponse,
    () => undefined,
  );
  return headers;
};

/** Headers that every answer has, by lower-case name. */
export const SECURITY_HEADERS: ReplyHeaders = collected();
