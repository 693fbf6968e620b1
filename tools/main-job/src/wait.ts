import { setTimeout as sleep } from 'node:timers/promises';
import type { Stack } from '@mastery/stack';
import { readCounter } from './read-metric.ts';
import type { ResultWatcher } from './watch-results.ts';

/** No result for this long means that something is stuck. */
const STALLED_MS = 60_000;

/** Calls through at most once in so many milliseconds. */
export const atMostEvery = (ms: number, call: (count: number) => void) => {
  let last = -Infinity;
  return (count: number): void => {
    if (performance.now() - last < ms) return;
    last = performance.now();
    call(count);
  };
};

/**
 * Waits until every accepted event has its result or its dead letter.
 * @throws Error when none comes any more
 */
export const untilEveryEventHasItsResult = async (
  accepted: number,
  watcher: ResultWatcher,
  tell: (sent: number) => void,
  signal: AbortSignal,
): Promise<void> => {
  let last = -1;
  let since = performance.now();
  for (;;) {
    const { updated, deadLetters } = watcher.seen();
    const done = updated.size + deadLetters.size;
    if (done >= accepted) return;
    if (done !== last) {
      last = done;
      since = performance.now();
      tell(accepted);
    } else if (performance.now() - since > STALLED_MS) {
      const seconds = STALLED_MS / 1_000;
      throw new Error(`No new result for ${seconds} s: ${done} of ${accepted} events are done`);
    }
    await sleep(50, undefined, { signal });
  }
};

/** Waits until every threshold and path has become a notification, and answers the engine's own count. */
export const untilNotified = async (
  stack: Stack,
  due: number,
  signal: AbortSignal,
): Promise<number> => {
  const { internal } = stack.ports.apps['notification-service'];
  const metrics = `http://127.0.0.1:${internal}/metrics`;
  const since = performance.now();
  for (;;) {
    const sent = await readCounter(metrics, 'notifications_total', { outcome: 'sent' });
    if (sent >= due || performance.now() - since > STALLED_MS) return sent;
    await sleep(200, undefined, { signal });
  }
};
