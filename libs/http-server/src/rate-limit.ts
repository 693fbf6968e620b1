import type { Principal } from '@mastery/api-schemas';
import type { Reply, ReplyHeaders } from './reply.ts';
import type { Awaitable, ProtectedRoute } from './route.ts';

/** Whether the caller may go on, and what the answer says about how often they may ask. */
export interface RateVerdict {
  /** The answer when the caller asks too often. */
  readonly refusal?: Reply;
  readonly headers: ReplyHeaders;
}

/**
 * Rate Limit Check. Every request costs one; what costs more is charged once it is known, after
 * validation.
 */
export type RateLimit = (
  caller: Principal,
  route: ProtectedRoute,
  cost: number,
) => Awaitable<RateVerdict>;
