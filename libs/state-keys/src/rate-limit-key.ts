/**
 * In the cache Redis, not in the state store: the tokens that a caller, known by a pseudonym only, has
 * left for one class of routes. It is gone when the bucket is full again, after a minute at most.
 */
export const rateLimitKey = (pseudonym: string, routeClass: string) =>
  `ratelimit:${pseudonym}:${routeClass}`;
