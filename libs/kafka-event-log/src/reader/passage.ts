import { EventLogUnavailable } from '@mastery/ports';

/** Hands items from who finds them to who wants them, one at a time: the finder waits for the taker. */
export interface Passage<Item> {
  /** Resolves when the item was taken and the next one is wanted, or the passage has ended. */
  give(item: Item): Promise<void>;
  end(): void;
  fail(error: Error): void;
  /** Ends with the passage. @throws EventLogUnavailable when nothing comes for too long */
  taken(): AsyncIterable<Item>;
}

/** @param quietMs the taker waits this long for an item, milliseconds */
export const createPassage = <Item>(quietMs: number): Passage<Item> => {
  let offered: { readonly item: Item; readonly taken: () => void } | null = null;
  let ended = false;
  let failure: Error | null = null;
  let wake: () => void = () => undefined;

  const end = () => {
    ended = true;
    offered?.taken();
    wake();
  };
  const somethingHappens = async () => {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const timer = setTimeout(
      () => reject(new EventLogUnavailable(`Kafka sent nothing for ${quietMs} ms`)),
      quietMs,
    );
    wake = () => resolve(undefined);
    try {
      await promise;
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    give: async (item) => {
      if (ended) return;
      const { promise, resolve } = Promise.withResolvers<undefined>();
      offered = { item, taken: () => resolve(undefined) };
      wake();
      await promise;
    },
    end,
    fail: (error) => {
      failure = error;
      end();
    },
    taken: async function* () {
      for (;;) {
        if (failure !== null) throw failure;
        if (offered !== null) {
          const { item, taken } = offered;
          offered = null;
          try {
            yield item;
          } finally {
            // Also when the taker wants no more: the finder must not wait for ever.
            taken();
          }
        } else if (ended) return;
        else await somethingHappens();
      }
    },
  };
};
