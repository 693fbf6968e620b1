import { describe, expect, it } from '@jest/globals';
import { isAsContracted } from './count-keys.ts';

const DAY = 86_400;

describe('a key in Redis', () => {
  it.each([
    ['student:1:profile:current_mastery', -1],
    ['student:1:mastery:2026-01-14', 90 * DAY - 5],
    ['student:1:mastery:2026-01-14:quiz', 90 * DAY],
    ['student:1:profile:checkpoint:2026-01', 100 * DAY],
    ['partition:mastery.requests:3:position', -1],
    ['active:3:2026-01-14:0', 31 * DAY],
    ['processed:550e8400-e29b-41d4-a716-446655440000', 7 * DAY - 60],
    ['cache:mastery:1', 300],
    ['cache:mastery:1:2026-01-14', 3],
    ['ratelimit:0123456789abcdef:ingest', 60],
    ['audit:mastery.results:3:head', 365 * DAY],
    ['audit:mastery.audit:11:1764086400000-17', 366 * DAY - 60],
    // It expired between being found and being looked at.
    ['cache:mastery:1', -2],
  ])('is as the contract says: %s with %d s to live', (key, ttl) => {
    expect(isAsContracted(key, ttl)).toBe(true);
  });

  it.each([
    ['student:1:profile:current_mastery', 100],
    ['student:1:mastery:2026-01-14', -1],
    ['cache:mastery:1', -1],
    ['cache:mastery:1', 301],
    ['ratelimit:0123456789abcdef:ingest', 61],
    ['ratelimit:0123456789abcdef:ingest', -1],
    ['ratelimit:ada:ingest', 60],
    ['student:1:mastery:2026-01-14', 30 * DAY],
    ['student:1:mastery:2026-01-14:effort', 90 * DAY],
    ['audit:mastery.audit:11:1764086400000-17', -1],
    ['app||student:1:profile:current_mastery', -1],
  ])('is a stray: %s with %d s to live', (key, ttl) => {
    expect(isAsContracted(key, ttl)).toBe(false);
  });
});
