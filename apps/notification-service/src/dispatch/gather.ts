/** Takes what is ready one by one, and handles it together. */
export interface Gatherer<Item> {
  add(item: Item): void;
  /** Resolves when everything that was added is handled; rejects when handling was given up. */
  done(): Promise<void>;
}

/**
 * Handles what gathered while the round before was handled, in one round: few at a time while it is quiet, many
 * when it is not, and never later than need be.
 */
export const gather = <Item>(handle: (items: readonly Item[]) => Promise<void>): Gatherer<Item> => {
  let waiting: Item[] = [];
  let round: Promise<void> | null = null;
  const failures: unknown[] = [];
  const next = async (): Promise<void> => {
    // What becomes ready in the same moment goes together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const items = waiting;
      waiting = [];
      try {
        await handle(items);
      } catch (error) {
        failures.push(error);
      }
    }
    round = null;
  };
  return {
    add: (item) => {
      waiting.push(item);
      round ??= next();
    },
    done: async () => {
      await round;
      if (failures.length > 0) throw failures[0];
    },
  };
};
