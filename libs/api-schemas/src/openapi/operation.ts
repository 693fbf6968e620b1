import type { z } from 'zod';
import type { ProblemKind } from '../problem.ts';
import type { Role } from '../roles.ts';

/** A schema of the API under the name that documents and clients know it by. */
export interface NamedSchema {
  readonly name: string;
  readonly schema: z.ZodType;
}

/** One answer that is no problem. */
export interface ApiAnswer {
  readonly description: string;
  /** Absent for a body that is no JSON of a schema of ours. */
  readonly schema?: NamedSchema;
  /** `application/json` unless given. */
  readonly contentTypes?: readonly string[];
  /** Content types of the same in another form, for those who ask for it with `Accept`. */
  readonly otherTypes?: readonly string[];
  /** Headers that the answer always has, by name, with what they say. */
  readonly headers?: Readonly<Record<string, string>>;
  /** No body and no content type. */
  readonly isEmpty?: true;
}

/** A request and what it is answered: both real, and run as a test. */
export interface ApiExample {
  readonly summary: string;
  /** Who asks; nobody in particular at an open endpoint. */
  readonly as?: {
    readonly role: Role;
    readonly subject: string;
    /** Those that a teacher's token names. */
    readonly cohorts?: readonly string[];
  };
  /** Values of path and query parameters. */
  readonly parameters?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly status: number;
  readonly answer: unknown;
  /** The real answer has more than is shown. */
  readonly isExcerpt?: true;
}

/** One endpoint, as the OpenAPI document describes it. */
export interface ApiOperation {
  /** Unique; a client's method bears this name. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** With `{parameters}`. */
  readonly path: string;
  readonly tag:
    | 'Mastery'
    | 'Integrations'
    | 'People'
    | 'Predictions'
    | 'Analytics'
    | 'Assistants'
    | 'Notifications'
    | 'Privacy'
    | 'Operations'
    | 'Service';
  readonly summary: string;
  readonly description?: string;
  /** The roles that may call; everybody with a token when absent; `open` needs no token. */
  readonly roles?: readonly Role[] | 'open';
  /** Path and query parameters together, as the route's input. */
  readonly parameters?: z.ZodObject;
  readonly body?: NamedSchema;
  readonly isBodyOptional?: boolean;
  /** Of the body; `application/json` unless given. */
  readonly contentTypes?: readonly string[];
  /** Header parameters by name. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<number, ApiAnswer>>;
  /** Beyond those that every endpoint with a token may answer; beside an answer of the same status, a body of either kind. */
  readonly problems?: readonly ProblemKind[];
  readonly examples: readonly ApiExample[];
}
