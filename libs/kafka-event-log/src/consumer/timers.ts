/** Timers that end with their owner. */
export interface Timers {
  later(ms: number, run: () => void): void;
  every(ms: number, run: () => void): void;
  clear(): void;
  /** Whether the work settled within `ms` milliseconds, well or not. */
  settledWithin(work: Promise<unknown>, ms: number): Promise<boolean>;
}

export const createTimers = (): Timers => {
  const timers = new Set<NodeJS.Timeout>();
  return {
    later: (ms, run) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
      }, ms);
      timers.add(timer);
    },
    every: (ms, run) => {
      timers.add(setInterval(run, ms));
    },
    clear: () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
    settledWithin: async (work, ms) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => resolve(false), ms);
      });
      const settled = work.then(
        () => true,
        () => true,
      );
      const inTime = await Promise.race([settled, late]);
      clearTimeout(timer);
      return inTime;
    },
  };
};
