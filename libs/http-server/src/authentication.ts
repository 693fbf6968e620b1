import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from '@mastery/api-schemas';
import type { Awaitable } from './route.ts';

/** Who calls, or why that is not known; the reason is logged and never answered. */
export type Authentication =
  | {
      readonly kind: 'authenticated';
      readonly caller: Principal;
      /** Until when that holds, milliseconds since the epoch; for ever unless given. */
      readonly expiresAt?: number | undefined;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** What follows the question mark, as it was sent. */
export type Query = Readonly<Record<string, unknown>>;

/** Finds out who calls; never throws for what a client sent. */
export type Authenticate = (headers: IncomingHttpHeaders) => Awaitable<Authentication>;

/** The same where a header is not the only place that may tell. */
export type AuthenticateByUrl = (
  headers: IncomingHttpHeaders,
  query: Query,
) => Awaitable<Authentication>;

/** Whether a caller may see a student's data. */
export type StudentMatch = (
  caller: Principal,
  studentId: string,
) => Awaitable<'allowed' | 'forbidden'>;
