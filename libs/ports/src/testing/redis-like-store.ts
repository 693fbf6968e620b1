import { CREATE_ONLY, type StateStore, StateWriteUnknown } from '../state-store.ts';

/**
 * Values in memory with Redis' way of refusing: a stale ETag refuses its own key only, the others are
 * written, and the transaction fails.
 */
export const redisLikeStore = (initial: Readonly<Record<string, unknown>> = {}) => {
  const values = new Map(
    Object.entries(initial).map(([key, value]) => [
      key,
      { value: JSON.stringify(value), version: 1 },
    ]),
  );
  let beforeWrite: (() => void) | undefined;
  let afterWrite: (() => void) | undefined;
  const store: StateStore = {
    getMany: (keys) =>
      Promise.resolve(
        new Map(
          keys.flatMap((key) => {
            const found = values.get(key);
            if (found === undefined) return [];
            return [[key, { value: found.value, etag: String(found.version) }] as const];
          }),
        ),
      ),
    transact: (operations) => {
      const hook = beforeWrite;
      beforeWrite = undefined;
      hook?.();
      let refused = false;
      for (const operation of operations) {
        const found = values.get(operation.key);
        if (operation.kind === 'delete') values.delete(operation.key);
        else if (
          found !== undefined &&
          operation.etag !== undefined &&
          (operation.etag === CREATE_ONLY || operation.etag !== String(found.version))
        ) {
          refused = true;
        } else {
          values.set(operation.key, {
            value: operation.value,
            version: (found?.version ?? 0) + 1,
          });
        }
      }
      const done = afterWrite;
      afterWrite = undefined;
      done?.();
      return refused ? Promise.reject(new StateWriteUnknown('stale ETag')) : Promise.resolve();
    },
    probe: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return {
    store,
    keys: () => [...values.keys()],
    has: (key: string) => values.has(key),
    read: (key: string): unknown => JSON.parse(values.get(key)?.value ?? 'null'),
    put: (key: string, value: unknown) => {
      const version = (values.get(key)?.version ?? 0) + 1;
      values.set(key, { value: JSON.stringify(value), version });
    },
    /** Runs once, right before the next write: somebody else was faster. */
    beforeNextWrite: (hook: () => void) => {
      beforeWrite = hook;
    },
    /** Runs once, right after the next write. */
    afterNextWrite: (hook: () => void) => {
      afterWrite = hook;
    },
  };
};
