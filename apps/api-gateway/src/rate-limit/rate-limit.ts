import { type RateLimit, type RateVerdict, problem, unavailable } from '@mastery/http-server';
import type { Anonymise, Metrics } from '@mastery/observability';
import type { Bucket, Taken, TokenBuckets } from '@mastery/ports';
import { rateLimitKey } from '@mastery/state-keys';
import type { Limits } from './limits.ts';
import { type RouteClass, routeClassOf } from './route-class.ts';

/** What the rate limit needs. */
export interface RateLimitDeps {
  readonly buckets: TokenBuckets;
  readonly settings: {
    readonly RATE_LIMITS: Limits;
    /** Whether callers get through while the buckets are away. */
    readonly RATE_LIMIT_WHEN_AWAY: 'open' | 'closed';
  };
  /** A caller may be a student: the shared buckets know them by a pseudonym. */
  readonly anonymise: Anonymise;
  readonly metrics: Metrics;
}

/**
 * Rate Limit Check, Token Count: a token bucket per subject and class of routes, shared by all
 * replicas. A full bucket holds a minute's worth, so a burst is served and a steady stream limited.
 */
export const createRateLimit = ({
  buckets,
  settings,
  anonymise,
  metrics,
}: RateLimitDeps): RateLimit => {
  const opened = metrics.counter({
    name: 'rate_limiter_open_total',
    help: 'Requests that were not counted because the rate limiter was away: alert when it grows',
    labels: [],
  });
  // There from the start, so that an alert on its growth sees the first one, too.
  opened.inc({}, 0);
  return async (caller, { path }, cost) => {
    const routeClass = routeClassOf(path);
    const perMinute = settings.RATE_LIMITS(caller.role, routeClass);
    const bucket = { capacity: perMinute, tokensPerMinute: perMinute };
    try {
      const key = rateLimitKey(anonymise(caller.subject), routeClass);
      const taken = await buckets.take(key, bucket, affordable(cost, perMinute));
      return verdict(routeClass, bucket, taken);
    } catch {
      if (settings.RATE_LIMIT_WHEN_AWAY === 'closed') {
        return { headers: {}, refusal: unavailable('The rate limiter is away') };
      }
      opened.inc({});
      return { headers: {} };
    }
  };
};

/**
 * The first token of a request is taken before its input is read. Whatever it costs beyond, there is no more in
 * the bucket than the rest: what costs more than a minute's worth takes all of that, and is not refused for ever.
 */
const affordable = (cost: number, perMinute: number): number =>
  Math.min(cost, Math.max(1, perMinute - 1));

/** `RateLimit` says how much is left and in how many seconds the bucket is full again. */
const verdict = (
  routeClass: RouteClass,
  { capacity, tokensPerMinute }: Bucket,
  { granted, remaining, waitMs }: Taken,
): RateVerdict => {
  const full = Math.ceil(((capacity - remaining) / tokensPerMinute) * 60);
  const headers = {
    'ratelimit-policy': `"${routeClass}";q=${capacity};w=60`,
    ratelimit: `"${routeClass}";r=${remaining};t=${full}`,
  };
  if (granted) return { headers };
  const wait = { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1_000))) };
  const detail = `${capacity} a minute are admitted for ${routeClass}`;
  return { headers, refusal: problem('too-many-requests', detail, { headers: wait }) };
};
