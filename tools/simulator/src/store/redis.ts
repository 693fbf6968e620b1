import { CREATE_ONLY, NEVER_EXPIRES, type StateOperation, type StoredValue } from '@mastery/ports';

/** What Redis holds under a key. */
export interface Entry {
  readonly value: string;
  /** Counts the writes since the key came to be. */
  readonly version: number;
  /** Milliseconds since the epoch; Infinity for a value that stays. */
  readonly expiresAt: number;
}

/** Redis as Dapr uses it, without any network. */
export interface Redis {
  readonly get: (key: string) => StoredValue | undefined;
  /** As `get`; the same object as long as nobody writes. */
  readonly entry: (key: string) => Entry | undefined;
  /** One MULTI; false when one of its ETags was stale, the others are applied nevertheless. */
  readonly multi: (operations: readonly StateOperation[]) => boolean;
  /** Loses the transactions of the last `ms` milliseconds, as a crash between two fsyncs does. */
  readonly loseLast: (ms: number) => number;
  readonly entries: () => ReadonlyMap<string, Entry>;
}

interface Done {
  readonly time: number;
  /** What stood under the keys that were touched. */
  readonly before: ReadonlyMap<string, Entry | undefined>;
}

/** A crash loses a second; what is older than this is never looked back at. */
const REMEMBERED_MS = 2_000;

/**
 * Values with versions, as state.redis of components-contrib keeps them: one Lua script per key inside a MULTI,
 * and EXPIRE or PERSIST as commands of their own behind it, which therefore run even where the script
 * refused the key.
 */
export const createRedis = (now: () => number): Redis => {
  const entries = new Map<string, Entry>();
  let history: Done[] = [];

  const find = (key: string): Entry | undefined => {
    const found = entries.get(key);
    if (found === undefined || found.expiresAt > now()) return found;
    entries.delete(key);
    return undefined;
  };
  /** False when the ETag was stale. */
  const apply = (operation: StateOperation): boolean => {
    const { key } = operation;
    if (operation.kind === 'delete') {
      entries.delete(key);
      return true;
    }
    const found = find(key);
    const isStale = isRefused(operation, found);
    const { value, version } = isStale && found ? found : written(operation, found);
    const expiresAt = expiry(found?.expiresAt ?? Infinity, operation.ttlSeconds, now());
    entries.set(key, { value, version, expiresAt });
    return !isStale;
  };

  return {
    entry: find,
    get: (key) => {
      const found = find(key);
      return found && { value: found.value, etag: String(found.version) };
    },
    multi: (operations) => {
      const before = new Map<string, Entry | undefined>();
      for (const { key } of operations) if (!before.has(key)) before.set(key, entries.get(key));
      history = history.filter(({ time }) => time > now() - REMEMBERED_MS);
      history.push({ time: now(), before });
      return operations.map(apply).every((applied) => applied);
    },
    loseLast: (ms) => {
      const lost = history.filter(({ time }) => time > now() - ms);
      for (const done of lost.toReversed()) undo(entries, done);
      history = history.slice(0, history.length - lost.length);
      return lost.length;
    },
    entries: () => entries,
  };
};

type Upsert = Extract<StateOperation, { kind: 'upsert' }>;

const isRefused = ({ etag }: Upsert, found: Entry | undefined): boolean =>
  found !== undefined &&
  etag !== undefined &&
  (etag === CREATE_ONLY || etag !== String(found.version));

const written = ({ value }: Upsert, found: Entry | undefined) => ({
  value,
  version: (found?.version ?? 0) + 1,
});

const expiry = (before: number, ttlSeconds: number | undefined, now: number): number => {
  if (ttlSeconds === undefined) return before;
  return ttlSeconds === NEVER_EXPIRES ? Infinity : now + ttlSeconds * 1_000;
};

const undo = (entries: Map<string, Entry>, { before }: Done): void => {
  for (const [key, entry] of before) {
    if (entry === undefined) entries.delete(key);
    else entries.set(key, entry);
  }
};
