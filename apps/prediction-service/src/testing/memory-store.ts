import type { StateStore } from '@mastery/ports';

/** Values in memory, without versions: for unit tests of what is read and filled. */
export const memoryStore = (initial: Readonly<Record<string, unknown>> = {}) => {
  const values = new Map(
    Object.entries(initial).map(([key, value]) => [key, JSON.stringify(value)]),
  );
  let afterWrite: () => void = () => undefined;
  const store: StateStore = {
    getMany: (keys) =>
      Promise.resolve(
        new Map(
          keys.flatMap((key) => {
            const value = values.get(key);
            return value === undefined ? [] : [[key, { value, etag: '1' }] as const];
          }),
        ),
      ),
    transact: (operations) => {
      for (const operation of operations) {
        if (operation.kind === 'delete') values.delete(operation.key);
        else values.set(operation.key, operation.value);
      }
      const hook = afterWrite;
      afterWrite = () => undefined;
      hook();
      return Promise.resolve();
    },
    probe: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return {
    store,
    put: (key: string, value: unknown) => void values.set(key, JSON.stringify(value)),
    get: (key: string): unknown => JSON.parse(values.get(key) ?? 'null'),
    has: (key: string) => values.has(key),
    /** Runs once, right after the next write. */
    afterNextWrite: (hook: () => void) => {
      afterWrite = hook;
    },
  };
};
