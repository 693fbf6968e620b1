/** What one operation costs: median over rounds of this process's CPU time. */
export interface Cost {
  readonly name: string;
  readonly microseconds: number;
  readonly perSecond: number;
}

const ROUNDS = 15;
const WARM_UP = 5;

/**
 * Times a piece of work by CPU time, so that what else runs on the machine counts little.
 * @param operations how many operations one call of `work` does
 */
export const costOf = (name: string, operations: number, work: () => void): Cost => {
  for (let n = 0; n < WARM_UP; n += 1) work();
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / operations;
  }).sort((one, other) => one - other);
  const microseconds = times[Math.floor(ROUNDS / 2)] ?? NaN;
  return { name, microseconds, perSecond: 1_000_000 / microseconds };
};
