import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from '../traffic/message.ts';
import type { KafkaClient } from './kafka.ts';

/** Traffic that goes on beside whatever happens. */
export interface Flow {
  /** How many records the broker has taken so far. */
  sent(): number;
  /** Waits until so many are sent. */
  until(count: number): Promise<void>;
  /** Ends once so many are sent, or all; resolves when the broker has them. */
  end(atLeast?: number): Promise<void>;
}

const TICK_MS = 50;
/** The broker takes 1 MiB at once; a record above this goes alone. */
const LARGE = 100_000;

/** Sends records in order, about so many a second. */
export const startFlow = (
  kafka: KafkaClient,
  messages: readonly Message[],
  perSecond: number,
): Flow => {
  const chunk = Math.max(1, Math.round((perSecond * TICK_MS) / 1_000));
  let sent = 0;
  let limit = messages.length;
  const sending = (async () => {
    while (sent < limit) {
      const next = upToLarge(messages.slice(sent, Math.min(sent + chunk, limit)));
      await kafka.send(next);
      sent += next.length;
      await sleep(TICK_MS);
    }
  })();
  // Whoever waits for the end is told; until then it must not end the process.
  sending.catch(() => undefined);
  return {
    sent: () => sent,
    until: async (count) => {
      const enough = Math.min(count, messages.length);
      while (sent < enough) {
        await Promise.race([sending, sleep(TICK_MS)]);
      }
    },
    end: async (atLeast = 0) => {
      limit = Math.min(messages.length, Math.max(atLeast, sent));
      await sending;
    },
  };
};

const isLarge = ({ value }: Message) => (value?.length ?? 0) > LARGE;

const upToLarge = (messages: readonly Message[]): readonly Message[] => {
  const large = messages.findIndex(isLarge);
  if (large === -1) return messages;
  return messages.slice(0, Math.max(1, large));
};
