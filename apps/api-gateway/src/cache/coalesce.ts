/** How many go into one call, and how many calls run side by side. */
export interface CoalesceLimits {
  readonly maxKeys: number;
  readonly maxCalls: number;
}

interface Waiting<Value> {
  readonly key: string;
  readonly resolve: (value: Value | undefined) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Makes bulk reads of single ones: whoever asks in the same turn, or while all calls are busy, travels
 * together. An idle reader waits for nobody.
 */
export const coalesce = <Value>(
  readMany: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  { maxKeys, maxCalls }: CoalesceLimits,
): ((key: string) => Promise<Value | undefined>) => {
  let waiting: Waiting<Value>[] = [];
  let calls = 0;
  let isScheduled = false;

  const call = async (asked: readonly Waiting<Value>[]) => {
    calls += 1;
    try {
      const found = await readMany([...new Set(asked.map(({ key }) => key))]);
      for (const { key, resolve } of asked) resolve(found.get(key));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    } finally {
      calls -= 1;
      dispatch();
    }
  };
  const dispatch = () => {
    isScheduled = false;
    while (waiting.length > 0 && calls < maxCalls) {
      const asked = waiting.slice(0, maxKeys);
      waiting = waiting.slice(maxKeys);
      void call(asked);
    }
  };

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (isScheduled || calls >= maxCalls) return;
      isScheduled = true;
      setImmediate(dispatch);
    });
};
