/** Messages that make one figure of a round. */
const MESSAGES = 2_000;
/** As many at once. */
export const AT_ONCE = 32;

/** What sending came to. */
export interface Sent {
  readonly perSecond: number;
  /** CPU time of this process for one message, all of its threads, µs. */
  readonly cpu: number;
}

/** Sends many messages, 32 at once. @param send sends the n-th; rejects when it did not arrive */
export const sendMany = async (send: (n: number) => Promise<void>): Promise<Sent> => {
  let next = 0;
  const lane = async () => {
    while (next < MESSAGES) {
      const n = next;
      next += 1;
      await send(n);
    }
  };
  const started = performance.now();
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - started) / 1_000;
  return { perSecond: MESSAGES / seconds, cpu: (user + system) / MESSAGES };
};
