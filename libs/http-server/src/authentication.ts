import type { IncomingHttpHeaders } from 'node:http';
import type { Principal } from '@mastery/api-schemas';
import type { Awaitable } from './route.ts';

/** Who calls, or why that is not known; the reason is logged and never answered. */
export type Authentication =
  | { readonly kind: 'authenticated'; readonly caller: Principal }
  | { readonly kind: 'refused'; readonly reason: string };

/** Finds out who calls; never throws for what a client sent. */
export type Authenticate = (headers: IncomingHttpHeaders) => Awaitable<Authentication>;

/** Whether a caller may see a student's data. */
export type StudentMatch = (
  caller: Principal,
  studentId: string,
) => Awaitable<'allowed' | 'forbidden'>;
