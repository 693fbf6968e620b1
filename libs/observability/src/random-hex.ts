import { randomFillSync } from 'node:crypto';

// Asking for randomness costs the same for 8 bytes as for 4,096.
const pool = Buffer.alloc(4_096);
let used = pool.length;

/** So many random bytes, hexadecimal. */
export const hex = (bytes: number): string => {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
};
