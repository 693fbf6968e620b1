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
  readonly bytes: number;
  readonly resolve: (positions: readonly Position[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** What may wait while a request is on its way, bytes: with a broker that hangs, memory must not grow. */
const MAX_WAITING_BYTES = 32 * 1_024 * 1_024;

/**
 * One request at a time; what arrives meanwhile goes together with the next. A lone record waits for
 * nobody, many callers share requests, and a request whose answer was lost can never be overtaken:
 * kafkajs would then give its sequence numbers to other records, which the broker drops as repeats.
 * More than `maxWaitingBytes` do not wait: such a call is refused at once.
 */
export const createAppendQueue = (send: Send, maxWaitingBytes = MAX_WAITING_BYTES): AppendQueue => {
  let waiting: Waiting[] = [];
  let waitingBytes = 0;
  let running: Promise<void> | null = null;

  const sendAll = async () => {
    while (waiting.length > 0) {
      const entries = waiting;
      waiting = [];
      waitingBytes = 0;
      await sendTogether(send, entries);
    }
    running = null;
  };

  return {
    push: (topic, records) => {
      const { promise: positions, resolve, reject } = Promise.withResolvers<readonly Position[]>();
      const entry = {
        records: records.map((record) => ({ topic, record })),
        bytes: records.reduce((bytes, { value }) => bytes + (value?.length ?? 0), 0),
        resolve,
        reject,
      };
      if (waiting.length > 0 && waitingBytes + entry.bytes > maxWaitingBytes) {
        reject(new EventLogUnavailable('too many records wait for Kafka'));
        return { positions, withdraw: () => undefined };
      }
      waiting.push(entry);
      waitingBytes += entry.bytes;
      running ??= Promise.resolve().then(sendAll);
      return {
        positions,
        withdraw: () => {
          if (!waiting.includes(entry)) return;
          waiting = waiting.filter((other) => other !== entry);
          waitingBytes -= entry.bytes;
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
