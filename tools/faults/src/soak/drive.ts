import { setTimeout as sleep } from 'node:timers/promises';
import type { KafkaClient } from '../stage/kafka.ts';
import type { Message } from '../traffic/message.ts';
import { lagOf } from './samples.ts';

type Take = (count: number) => readonly Message[];

/** Enough that the worker never waits, and little enough that it is soon through. */
const ENOUGH_LAG = 3_000;
const CHUNK = 500;
const TICK_MS = 50;
/** Of the time, the part that warms everything up. */
const WARM_UP = 0.25;

/**
 * Sends as much as both consumer groups get through, for some milliseconds.
 *
 * @returns records a second, of the last three quarters of the time
 */
export const measureMaximum = async (
  kafka: KafkaClient,
  take: Take,
  forMs: number,
): Promise<number> => {
  const since = performance.now();
  let [sent, doneBefore, from]: [number, number, number] = [0, 0, 0];
  for (;;) {
    const { worker, notification } = await lagOf(kafka.admin);
    const now = performance.now();
    if (from === 0 && now - since > forMs * WARM_UP) [doneBefore, from] = [sent - worker, now];
    if (now - since > forMs) return ((sent - worker - doneBefore) * 1_000) / (now - from);
    if (Math.max(worker, notification) > ENOUGH_LAG) {
      await sleep(TICK_MS);
      continue;
    }
    await kafka.send(take(CHUNK));
    sent += CHUNK;
  }
};

/** Sends so many records a second for some milliseconds, on time whatever the consumers do. @returns how many */
export const drive = async (
  kafka: KafkaClient,
  take: Take,
  { perSecond, forMs, signal }: { perSecond: number; forMs: number; signal: AbortSignal },
): Promise<number> => {
  const since = performance.now();
  let sent = 0;
  while (!signal.aborted) {
    const passed = performance.now() - since;
    if (passed > forMs) break;
    const due = Math.floor((passed * perSecond) / 1_000) - sent;
    if (due > 0) {
      await kafka.send(take(Math.min(due, CHUNK)));
      sent += Math.min(due, CHUNK);
    }
    if (due < CHUNK) await sleep(TICK_MS);
  }
  return sent;
};
