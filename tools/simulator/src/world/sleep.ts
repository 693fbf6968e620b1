import type { World } from './calls.ts';
import type { SimulatedProcess } from './process.ts';

/** Lets a process wait; it never goes on when it dies meanwhile. */
export const sleepIn = (
  { scheduler }: Pick<World, 'scheduler'>,
  process: SimulatedProcess,
  ms: number,
): Promise<void> =>
  new Promise((resolve) => {
    scheduler.after(ms, () => process.reach(resolve));
  });
