/**
 * In the cache Redis, not in the state store: the tokens that a caller has left for one class of routes.
 * It is gone when the bucket is full again, after a minute at most.
 */
export const rateLimitKey = (subject: string, routeClass: string) =>
  `ratelimit:${subject}:${routeClass}`;
