import type { Logger, Tracer } from '@mastery/ports';
import type { Authenticate, StudentMatch } from './authentication.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Audit } from './audit.ts';
import type { Route } from './route.ts';
import type { Trace, TraceFrom } from './trace.ts';

/** One finished request, for metrics. */
export interface FinishedRequest {
  readonly method: string;
  /** The route's path with its parameters' names, or `unknown`. */
  readonly route: string;
  readonly status: number;
  readonly durationSeconds: number;
  readonly trace: Trace;
  /** The stand-in of the student whom it was about, if known. */
  readonly student?: string | undefined;
}

/** What a server needs. */
export interface ServerOptions {
  readonly routes: readonly Route[];
  /** Further places where every route is reachable too, such as `/api/v1`. */
  readonly prefixes?: readonly string[];
  /** Origins whose pages may ask, such as `https://school.example`; none unless given. */
  readonly corsOrigins?: readonly string[];
  readonly log: Logger;
  readonly traceFrom: TraceFrom;
  /** Tells of requests as spans; nobody is told unless given. */
  readonly tracer?: Tracer;
  readonly authenticate: Authenticate;
  /** Needed by routes whose access names a student; without it such routes are forbidden to all. */
  readonly studentMatch?: StudentMatch;
  readonly rateLimit?: RateLimit;
  readonly audit?: Audit;
  /** Stands for a student id in the log line and in exemplars. */
  readonly anonymise?: (studentId: string) => string;
  readonly onRequest?: (request: FinishedRequest) => void;
}

/** Where to listen; port 0 takes a free one. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A server that is not listening yet. */
export interface HttpServer {
  /** Resolves with the port once requests are taken. */
  listen(address: Address): Promise<number>;
  /**
   * Stops accepting, lets running requests finish (10 s unless given, then cuts them off) and
   * closes connections that are kept alive.
   */
  close(deadlineMs?: number): Promise<void>;
}
