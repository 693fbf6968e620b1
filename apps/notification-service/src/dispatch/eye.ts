/** Looks again and again, never twice at once. */
export interface Eye {
  /** Looks soon and then about every second; runs `beside` more often. */
  open(beside: () => void): void;
  /** Looks at this partition as soon as can be; nothing while the eye is not open. */
  wake(partition: number): void;
  /** Ends with the look in hand. */
  close(): Promise<void>;
}

/** How often it is looked what is due, milliseconds. */
const LOOK_MS = 1_000;
/** How often tokens are handed out, milliseconds. */
const BESIDE_MS = 50;

/** @param look at these partitions, or at all; never rejects */
export const createEye = (look: (asked?: ReadonlySet<number>) => Promise<unknown>): Eye => {
  const timers: NodeJS.Timeout[] = [];
  let asked = new Set<number>();
  let isAll = false;
  let looking: Promise<void> | null = null;

  const lookOn = async (): Promise<void> => {
    while (isAll || asked.size > 0) {
      const these = isAll ? undefined : asked;
      isAll = false;
      asked = new Set();
      await look(these);
    }
    looking = null;
  };
  const begin = () => {
    looking ??= lookOn();
  };
  const wakeAll = () => {
    isAll = true;
    begin();
  };
  return {
    open: (beside) => {
      timers.push(setInterval(wakeAll, LOOK_MS), setInterval(beside, BESIDE_MS));
      wakeAll();
    },
    wake: (partition) => {
      // Also while a look is in hand that nothing is to follow.
      if (timers.length === 0) return;
      asked.add(partition);
      begin();
    },
    close: async () => {
      timers.splice(0).forEach(clearInterval);
      isAll = false;
      asked.clear();
      await looking;
    },
  };
};
