import type { Principal } from '@mastery/api-schemas';
import type { Reply } from './reply.ts';
import type { Awaitable, ProtectedRoute } from './route.ts';

/** Rate Limit Check: answers a refusal when the caller asks too often, else nothing. */
export type RateLimit = (caller: Principal, route: ProtectedRoute) => Awaitable<Reply | undefined>;
