import { setTimeout as sleep } from 'node:timers/promises';
import { now } from '../now.ts';

/** How often, and for how long. */
export interface Pace {
  readonly perSecond: number;
  readonly seconds: number;
}

/**
 * Sends at a steady pace, whatever comes back and however late: the n-th is due at the start plus n / pace, and its
 * time counts from then. A sender that fell behind sends what is due at once, so nothing is left out of the measure
 * because the system was slow (coordinated omission).
 * @param send gets its number, from 0, and when it was due, milliseconds since 1970
 * @throws whatever the first `send` that failed threw, once all have come back
 */
export const openLoop = async (
  { perSecond, seconds }: Pace,
  send: (n: number, due: number) => Promise<void>,
): Promise<void> => {
  const start = now();
  const sent: Promise<void>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = start + (1_000 * n) / perSecond;
    const wait = due - now();
    if (wait > 0) await sleep(wait);
    sent.push(send(n, due));
  }
  const [failed] = (await Promise.allSettled(sent)).filter(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
};
