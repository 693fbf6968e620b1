/**
 * A value is a hash of `revision`, `filled_at` and `body`; a key that rests after an eviction has only
 * `evicted`. Redis runs a script as one step, so nothing comes between looking and writing.
 */

/** KEYS[1]; ARGV: revision, filled_at, body, time to live in milliseconds. Answers 1 when filled. */
export const FILL_IF_NEWER = `
local standing = redis.call('HMGET', KEYS[1], 'evicted', 'revision')
if standing[1] then return 0 end
if standing[2] and tonumber(standing[2]) > tonumber(ARGV[1]) then return 0 end
redis.call('HSET', KEYS[1], 'revision', ARGV[1], 'filled_at', ARGV[2], 'body', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 1`;

/** KEYS[1]; ARGV: how long the key rests, milliseconds. */
export const EVICT = `
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'evicted', '1')
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return 1`;
