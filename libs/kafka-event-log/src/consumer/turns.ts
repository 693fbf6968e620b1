/** One thing at a time for each partition, in the order in which it was asked for. */
export interface Turns {
  take<T>(partition: number, work: () => Promise<T>): Promise<T>;
  /** Whether somebody has the turn or waits for it. */
  isTaken(partition: number): boolean;
  /** Resolves when nobody has a turn. */
  over(): Promise<void>;
}

/** Lets batches and idle calls of a partition follow each other. */
export const createTurns = (): Turns => {
  const running = new Map<number, Promise<unknown>>();
  return {
    take: (partition, work) => {
      const turn = (running.get(partition) ?? Promise.resolve()).then(work);
      const settled = turn.then(
        () => undefined,
        () => undefined,
      );
      running.set(partition, settled);
      void settled.then(() => {
        if (running.get(partition) === settled) running.delete(partition);
      });
      return turn;
    },
    isTaken: (partition) => running.has(partition),
    over: async () => {
      await Promise.all(running.values());
    },
  };
};
