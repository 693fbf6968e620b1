import {
  CREATE_ONLY,
  NEVER_EXPIRES,
  type StateOperation,
  type StateStore,
  StateWriteUnknown,
} from '../state-store.ts';

interface Entry {
  readonly value: string;
  readonly version: number;
  /** Milliseconds since the epoch; Infinity for a value that stays. */
  readonly expiresAt: number;
}

type Hook = () => void;

const expiry = (ttlSeconds: number | undefined): number | undefined => {
  if (ttlSeconds === undefined) return undefined;
  return ttlSeconds === NEVER_EXPIRES ? Infinity : Date.now() + ttlSeconds * 1_000;
};

/**
 * A state store in memory for unit tests, as Dapr on Redis behaves: a stale ETag refuses its own key
 * only, the others are written, and the transaction fails; a write without a time to live keeps the one
 * that stands.
 */
export const redisLikeStore = (initial: Readonly<Record<string, unknown>> = {}) => {
  const entries = new Map<string, Entry>();
  let hooks: { before?: Hook; after?: Hook } = {};

  const find = (key: string): Entry | undefined => {
    const found = entries.get(key);
    return found !== undefined && found.expiresAt > Date.now() ? found : undefined;
  };
  const write = (key: string, value: string, ttlSeconds?: number) => {
    const before = find(key);
    const expiresAt = expiry(ttlSeconds) ?? before?.expiresAt ?? Infinity;
    entries.set(key, { value, version: (before?.version ?? 0) + 1, expiresAt });
  };
  /** False when the operation's ETag is stale. */
  const apply = (operation: StateOperation): boolean => {
    if (operation.kind === 'delete') {
      entries.delete(operation.key);
      return true;
    }
    const { key, value, etag, ttlSeconds } = operation;
    const found = find(key);
    const isStale =
      found !== undefined &&
      etag !== undefined &&
      (etag === CREATE_ONLY || etag !== String(found.version));
    if (!isStale) write(key, value, ttlSeconds);
    return !isStale;
  };

  const store: StateStore = {
    getMany: (keys) => {
      const found = keys.flatMap((key) => {
        const entry = find(key);
        return entry === undefined
          ? []
          : [[key, { value: entry.value, etag: String(entry.version) }] as const];
      });
      return Promise.resolve(new Map(found));
    },
    transact: (operations) => {
      const { before, after } = hooks;
      hooks = {};
      before?.();
      const isWhole = operations.map(apply).every((applied) => applied);
      after?.();
      return isWhole ? Promise.resolve() : Promise.reject(new StateWriteUnknown('stale ETag'));
    },
    probe: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };

  const put = (key: string, value: unknown) => write(key, JSON.stringify(value));
  for (const [key, value] of Object.entries(initial)) put(key, value);
  return {
    store,
    put,
    remove: (key: string) => entries.delete(key),
    keys: () => [...entries.keys()],
    has: (key: string) => find(key) !== undefined,
    read: (key: string): unknown => JSON.parse(find(key)?.value ?? 'null'),
    /** Runs once, right before the next write: somebody else was faster. */
    beforeNextWrite: (before: Hook) => {
      hooks = { ...hooks, before };
    },
    /** Runs once, right after the next write. */
    afterNextWrite: (after: Hook) => {
      hooks = { ...hooks, after };
    },
  };
};
