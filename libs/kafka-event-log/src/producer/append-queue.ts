import { EventLogUnavailable } from '@mastery/ports';
import type { NewRecord, Position } from '@mastery/ports';

/** A record with the topic that it goes to. */
export interface Outgoing {
  readonly topic: string;
  readonly record: NewRecord;
}

/** Sends records in order and answers where each one is. */
export type Send = (records: readonly Outgoing[]) => Promise<readonly Position[]>;

/** Records of one call, on their way. */
export interface Entry {
  readonly positions: Promise<readonly Position[]>;
  /** Takes the records back if they are not on their way yet: they will not be in the log. */
  withdraw(): void;
}

export interface AppendQueue {
  push(topic: string, records: readonly NewRecord[]): Entry;
  /** Resolves when nothing waits and nothing is on its way. */
  drained(): Promise<void>;
}

interface Waiting {
  readonly records: readonly Outgoing[];
  readonly resolve: (positions: readonly Position[]) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * One request at a time; what arrives meanwhile goes together with the next. A lone record waits for
 * nobody, many callers share requests, and a request whose answer was lost can never be overtaken:
 * kafkajs would then give its sequence numbers to other records, which the broker drops as repeats.
 */
export const createAppendQueue = (send: Send): AppendQueue => {
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  const sendAll = async () => {
    while (waiting.length > 0) {
      const entries = waiting;
      waiting = [];
      await sendTogether(send, entries);
    }
    running = null;
  };

  return {
    push: (topic, records) => {
      const { promise: positions, resolve, reject } = Promise.withResolvers<readonly Position[]>();
      const entry = {
        records: records.map((record) => ({ topic, record })),
        resolve,
        reject,
      };
      waiting.push(entry);
      running ??= Promise.resolve().then(sendAll);
      return {
        positions,
        withdraw: () => {
          if (!waiting.includes(entry)) return;
          waiting = waiting.filter((other) => other !== entry);
          reject(new EventLogUnavailable('withdrawn before it was sent'));
        },
      };
    },
    drained: () => running ?? Promise.resolve(),
  };
};

/** Sends the records of many calls; they share the outcome, good or bad. */
const sendTogether = async (send: Send, entries: readonly Waiting[]): Promise<void> => {
  try {
    const positions = await send(entries.flatMap(({ records }) => records));
    let taken = 0;
    for (const { records, resolve } of entries) {
      resolve(positions.slice(taken, taken + records.length));
      taken += records.length;
    }
  } catch (error) {
    for (const { reject } of entries) reject(error);
  }
};
