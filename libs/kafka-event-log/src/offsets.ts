import { setTimeout as sleep } from 'node:timers/promises';
import { EventLogUnavailable } from '@mastery/ports';
import type { LogRange } from '@mastery/ports';
import type { Admin, Kafka } from 'kafkajs';
import { within } from './deadline.ts';

/** Asks the brokers where logs begin and end, over a connection that is kept. */
export interface Offsets {
  /** The range of each partition, by partition. @throws EventLogUnavailable */
  readonly ranges: (topic: string) => Promise<readonly LogRange[]>;
  readonly close: () => Promise<void>;
}

/** Tries of one question, over 1.5 s. */
const TRIES = 5;

/** Creates the connection; it is made when it is first used, and again after a failure. */
export const createOffsets = (kafka: Kafka, deadlineMs: number): Offsets => {
  let current: Promise<Admin> | null = null;
  const drop = () => {
    const old = current;
    current = null;
    return old?.then((admin) => admin.disconnect()).catch(() => undefined);
  };
  const askOnce = async (topic: string): Promise<readonly LogRange[]> => {
    current ??= connect(kafka);
    const answer = await (await current).fetchTopicOffsets(topic);
    return answer
      .toSorted((a, b) => a.partition - b.partition)
      .map(({ low, high }) => ({ start: low, end: high }));
  };
  const ask = async (topic: string): Promise<readonly LogRange[]> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await askOnce(topic);
      } catch (cause) {
        if (!isWithoutLeader(cause) || tries === TRIES) throw cause;
        // What the connection knows of leaders is old: another begins with what the broker says now.
        await drop();
        await sleep(50 * 2 ** tries);
      }
    }
  };
  return {
    ranges: async (topic) => {
      try {
        return await within(ask(topic), deadlineMs, `where ${topic} begins and ends`);
      } catch (cause) {
        void drop();
        if (cause instanceof EventLogUnavailable) throw cause;
        throw new EventLogUnavailable(`Kafka did not say where ${topic} begins and ends`, {
          cause,
        });
      }
    },
    close: async () => {
      await drop();
    },
  };
};

const connect = async (kafka: Kafka): Promise<Admin> => {
  const admin = kafka.admin({ retry: { retries: 2, initialRetryTime: 50 } });
  await admin.connect();
  return admin;
};

/** A partition that was just added has no leader for a moment, and the client does not ask again by itself. */
const isWithoutLeader = (cause: unknown): boolean =>
  cause instanceof Error && 'type' in cause && cause.type === 'NOT_LEADER_FOR_PARTITION';
