/** Each side of a round sends for so long. */
const SECONDS = 2;
/** As many messages at once. */
export const AT_ONCE = 32;

/** What sending came to. */
export interface Sent {
  readonly perSecond: number;
  /** CPU time of this process for one message, all of its threads, µs. */
  readonly cpu: number;
}

/** Sends for two seconds, 32 messages at once. @param send sends the n-th; rejects when it did not arrive */
export const sendMany = async (send: (n: number) => Promise<void>): Promise<Sent> => {
  const started = performance.now();
  const before = process.cpuUsage();
  const end = started + SECONDS * 1_000;
  let count = 0;
  const lane = async () => {
    while (performance.now() < end) await send(count++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - started) / 1_000;
  return { perSecond: count / seconds, cpu: (user + system) / count };
};
