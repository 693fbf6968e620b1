import type { IncomingHttpHeaders } from 'node:http';
import Negotiator from 'negotiator';

/** How an answer may be compressed, best first; `identity` is not at all. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;

/** How an answer may be compressed. */
export type Encoding = (typeof ENCODINGS)[number];

/** How the client likes an answer best that is kept compressed both ways; whoever says nothing gets it as it is. */
export const preferredEncoding = (headers: IncomingHttpHeaders): Encoding => {
  const accepted = headers['accept-encoding'];
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted ?? 'identity' } });
  const liked = negotiator.encodings([...ENCODINGS]);
  return ENCODINGS.find((encoding) => liked.includes(encoding)) ?? 'identity';
};
