import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than this nobody waits for one of them. */
const LIMIT_MS = 60_000;

/** When what was sent came, by its name. */
export interface Arrivals {
  /** When it came, milliseconds since 1970. @throws Error after a minute */
  of(id: string): Promise<number>;
  /** Says that it came; what nobody waits for, or comes again, is nothing. */
  came(id: string, at: number): void;
}

/** Nothing came yet. */
export const arrivals = (): Arrivals => {
  const waiting = new Map<string, (at: number) => void>();
  return {
    of: async (id) => {
      const { promise, resolve } = Promise.withResolvers<number>();
      waiting.set(id, resolve);
      const limit = new AbortController();
      const late = sleep(LIMIT_MS, undefined, { signal: limit.signal }).then(() => {
        throw new Error(`${id} did not come within ${LIMIT_MS / 1_000} s`);
      });
      late.catch(() => undefined);
      try {
        return await Promise.race([promise, late]);
      } finally {
        limit.abort();
        waiting.delete(id);
      }
    },
    came: (id, at) => waiting.get(id)?.(at),
  };
};
