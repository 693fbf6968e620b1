import type { IncomingHttpHeaders } from 'node:http';
import type { Principal, Role } from '@mastery/api-schemas';
import type { Logger } from '@mastery/ports';
import type { z } from 'zod';
import type { AuthenticateByUrl } from './authentication.ts';
import type { Reply } from './reply.ts';
import type { Trace } from './trace.ts';

/** A value now or later. */
export type Awaitable<Value> = Value | Promise<Value>;

/** The methods in use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What a handler gets: checked input, the verified caller, and the request's trace and log. */
export interface RequestContext<Input> {
  readonly input: Input;
  /** Path parameters, decoded. */
  readonly params: PathParameters;
  readonly headers: IncomingHttpHeaders;
  readonly caller: Principal;
  /** Until when the caller is known, milliseconds since the epoch; for ever unless given. */
  readonly expiresAt?: number | undefined;
  /** Of the students whom the access names each by itself: those whose data the caller must not see. */
  readonly refused: ReadonlySet<string>;
  readonly trace: Trace;
  readonly log: Logger;
}

/** What a handler of an open route gets: nobody is known. */
export interface OpenContext extends Omit<
  RequestContext<undefined>,
  'caller' | 'expiresAt' | 'input' | 'refused'
> {
  /** What follows the question mark, as it was sent. */
  readonly query: Readonly<Record<string, unknown>>;
}

/** Who may call: the roles, and whose data it is about, so that the student match can be made. */
export interface Access<Input> {
  readonly roles?: readonly Role[];
  /** Whom it is about; undefined where the input names nobody. */
  readonly student?: (input: Input) => string | undefined;
  /** Several students, matched each by itself: the request goes on without those who are refused. */
  readonly eachStudent?: (input: Input) => readonly string[];
  /** Whom it is about when that may be several and `admits` decides: for the audit. */
  readonly students?: (input: Input) => readonly string[];
  /** Which thing the path names, when it is nobody's data: for the audit. */
  readonly about?: (params: Readonly<Record<string, string>>) => string | undefined;
  /** What else must hold of this caller and this input. */
  readonly admits?: (input: Input, caller: Principal) => boolean;
}

/** Path parameters, decoded. */
export type PathParameters = Readonly<Record<string, string>>;

/** The schema of the input, or the choice of it by what was sent. */
export type InputSchema<Schema extends z.ZodType> =
  Schema | ((sent: unknown, headers: IncomingHttpHeaders, params: PathParameters) => Schema);

/** One endpoint as a value. */
export interface RouteOptions<Schema extends z.ZodType> {
  readonly method: Method;
  /** Express path, such as `/cohorts/:id`. */
  readonly path: string;
  /** The JSON body of POST and PUT; of the others path parameters and query together. */
  readonly input: InputSchema<Schema>;
  /** Everybody with a valid token, unless given. */
  readonly access?: Access<z.output<Schema>>;
  /** Who calls, where it is not the bearer token alone that tells. */
  readonly authenticate?: AuthenticateByUrl;
  /** `application/json` unless given. */
  readonly contentTypes?: readonly string[];
  /** 64 KiB unless given. */
  readonly maxBodyBytes?: number;
  /** What the request counts for in the rate limit; 1 unless given. */
  readonly cost?: (input: z.output<Schema>) => number;
  readonly handle: (context: RequestContext<z.output<Schema>>) => Awaitable<Reply>;
}

/** An endpoint for callers with a token, ready for the server. */
export interface ProtectedRoute {
  readonly open: false;
  readonly method: Method;
  readonly path: string;
  readonly input: InputSchema<z.ZodType>;
  readonly access: Access<unknown>;
  readonly authenticate: AuthenticateByUrl | undefined;
  readonly contentTypes: readonly string[];
  readonly maxBodyBytes: number;
  readonly cost: (input: unknown) => number;
  readonly handle: (context: RequestContext<unknown>) => Awaitable<Reply>;
}

/** An endpoint for everybody, without input. */
export interface OpenRoute {
  readonly open: true;
  readonly method: 'GET';
  readonly path: string;
  readonly handle: (context: OpenContext) => Awaitable<Reply>;
}

/** An endpoint, ready for the server. */
export type Route = ProtectedRoute | OpenRoute;

const KIB = 1_024;
/** The longest JSON body unless a route allows more. */
export const MAX_BODY_BYTES = 64 * KIB;
/** The longest body of a batch. */
export const MAX_BATCH_BODY_BYTES = 1_024 * KIB;

const one = () => 1;

/** An endpoint for callers with a valid token. */
export const route = <Schema extends z.ZodType>(options: RouteOptions<Schema>): ProtectedRoute => ({
  open: false,
  method: options.method,
  path: options.path,
  input: options.input,
  // Only output of the route's own schema ever reaches these three.
  access: (options.access ?? {}) as Access<unknown>,
  authenticate: options.authenticate,
  cost: (options.cost ?? one) as ProtectedRoute['cost'],
  handle: options.handle as ProtectedRoute['handle'],
  contentTypes: options.contentTypes ?? ['application/json'],
  maxBodyBytes: options.maxBodyBytes ?? MAX_BODY_BYTES,
});

/** An endpoint for everybody: health and documents. */
export const openRoute = (options: Pick<OpenRoute, 'path' | 'handle'>): OpenRoute => ({
  open: true,
  method: 'GET',
  ...options,
});
