import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a condition holds; false when it does not in time. @param everyMs how often it is looked, milliseconds */
export const holdsWithin = async (
  limitMs: number,
  condition: () => boolean | Promise<boolean>,
  everyMs = 20,
): Promise<boolean> => {
  const deadline = performance.now() + limitMs;
  while (!(await condition())) {
    if (performance.now() > deadline) return false;
    await sleep(everyMs);
  }
  return true;
};
