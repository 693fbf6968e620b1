import type { Message } from '../traffic/message.ts';
import { createTraffic } from '../traffic/traffic.ts';

const STUDENTS = 200;
const EVENTS_EACH = 30;

/** Traffic without an end: 200 students with about 30 events each, in turn, then others. */
export const endlessTraffic = (seed: number): ((count: number) => readonly Message[]) => {
  let [batch, next]: [readonly Message[], number] = [[], 0];
  let begun = 0;
  const one = (): Message => {
    const found = batch[next];
    next += 1;
    if (found !== undefined) return found;
    begun += 1;
    const events = STUDENTS * EVENTS_EACH;
    const own = { seed: seed + begun, prefix: `soak-${begun}`, students: STUDENTS, events };
    [batch, next] = [createTraffic(own), 0];
    return one();
  };
  return (count) => Array.from({ length: count }, one);
};
