import { setTimeout as sleep } from 'node:timers/promises';

/** Looks until it holds; false when it does not in time. */
export const until = async (limitMs: number, look: () => Promise<boolean>): Promise<boolean> => {
  const deadline = performance.now() + limitMs;
  while (!(await look())) {
    if (performance.now() > deadline) return false;
    await sleep(100);
  }
  return true;
};
