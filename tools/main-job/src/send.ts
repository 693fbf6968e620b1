import type { LearningEvent } from '@mastery/event-schemas';
import { setTimeout as sleep } from 'node:timers/promises';
import { type GatewayClient, GatewayRefusal } from './gateway-client.ts';

/** Events per request: large enough to be fast, small enough to show progress. */
const BATCH = 200;
/** A request is sent so often at the most; after each refusal the gateway says how long to wait. */
const TRIES = 30;

/**
 * Sends events through the front door in the order in which they happened: one request after the
 * other, because two at once could overtake each other.
 * @returns how many were accepted
 */
export const sendEvents = async (
  gateway: GatewayClient,
  events: readonly LearningEvent[],
  onProgress: (accepted: number) => void,
): Promise<number> => {
  let accepted = 0;
  for (let from = 0; from < events.length; from += BATCH) {
    const response = await ingestPatiently(gateway, events.slice(from, from + BATCH));
    accepted += response.accepted;
    onProgress(accepted);
  }
  return accepted;
};

/**
 * Sends events one at a time with a pause after each, as a platform does on an ordinary day.
 * @returns how many were accepted
 */
export const sendCalmly = async (
  gateway: GatewayClient,
  events: readonly LearningEvent[],
  pauseMs: number,
): Promise<number> => {
  let accepted = 0;
  for (const event of events) {
    accepted += (await ingestPatiently(gateway, [event])).accepted;
    await sleep(pauseMs);
  }
  return accepted;
};

/**
 * Sends again when the gateway asks for it (503 with Retry-After). Whether the events are in the log is
 * not known then; sending the same ids again is safe, because the engine applies each once.
 */
const ingestPatiently = async (gateway: GatewayClient, events: readonly LearningEvent[]) => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await gateway.ingest(events);
    } catch (error) {
      const isTemporary = error instanceof GatewayRefusal && error.retryAfterMs !== null;
      if (!isTemporary || tries >= TRIES) throw error;
      await sleep(error.retryAfterMs);
    }
  }
};
