import type { LearningEvent } from '@mastery/event-schemas';
import type { GatewayClient } from './gateway-client.ts';

/** Events per request: large enough to be fast, small enough to show progress. */
const BATCH = 200;

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
    const response = await gateway.ingest(events.slice(from, from + BATCH));
    accepted += response.accepted;
    onProgress(accepted);
  }
  return accepted;
};
