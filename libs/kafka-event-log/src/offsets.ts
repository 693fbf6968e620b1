import { setTimeout as sleep } from 'node:timers/promises';
import { EventLogUnavailable } from '@mastery/ports';
import type { EventLogReader } from '@mastery/ports';
import type { Admin, Kafka } from 'kafkajs';
import { within } from './deadline.ts';

/** Asks the brokers where logs begin and end and how far groups are, over a connection that is kept. */
export type Offsets = Pick<EventLogReader, 'ranges' | 'committed' | 'close'>;

/** Tries of one question, over 1.5 s. */
const TRIES = 5;
/** What Kafka answers where a group has committed nothing. */
const NO_OFFSET = '-1';

/** Creates the connection; it is made when it is first used, and again after a failure. */
export const createOffsets = (kafka: Kafka, deadlineMs: number): Offsets => {
  let current: Promise<Admin> | null = null;
  const drop = () => {
    const old = current;
    current = null;
    return old?.then((admin) => admin.disconnect()).catch(() => undefined);
  };
  const askPatiently = async <Answer>(ask: (admin: Admin) => Promise<Answer>): Promise<Answer> => {
    for (let tries = 1; ; tries += 1) {
      try {
        current ??= connect(kafka);
        return await ask(await current);
      } catch (cause) {
        if (!isWithoutLeader(cause) || tries === TRIES) throw cause;
        // What the connection knows of leaders is old: another begins with what the broker says now.
        await drop();
        await sleep(50 * 2 ** tries);
      }
    }
  };
  const answered = async <Answer>(
    what: string,
    ask: (admin: Admin) => Promise<Answer>,
  ): Promise<Answer> => {
    try {
      return await within(askPatiently(ask), deadlineMs, what);
    } catch (cause) {
      void drop();
      if (cause instanceof EventLogUnavailable) throw cause;
      throw new EventLogUnavailable(`Kafka did not say ${what}`, { cause });
    }
  };
  return {
    ranges: (topic) => answered(`where ${topic} begins and ends`, rangesOf(topic)),
    committed: (groupId, topic) =>
      answered(`how far ${groupId} is with ${topic}`, committedOf(groupId, topic)),
    close: async () => {
      await drop();
    },
  };
};

const rangesOf = (topic: string) => async (admin: Admin) =>
  (await admin.fetchTopicOffsets(topic))
    .toSorted((a, b) => a.partition - b.partition)
    .map(({ low, high }) => ({ start: low, end: high }));

const committedOf = (groupId: string, topic: string) => async (admin: Admin) => {
  const [answer] = await admin.fetchOffsets({ groupId, topics: [topic] });
  return (answer?.partitions ?? [])
    .toSorted((a, b) => a.partition - b.partition)
    .map(({ offset }) => (offset === NO_OFFSET ? null : offset));
};

const connect = async (kafka: Kafka): Promise<Admin> => {
  const admin = kafka.admin({ retry: { retries: 2, initialRetryTime: 50 } });
  await admin.connect();
  return admin;
};

/** A partition that was just added has no leader for a moment, and the client does not ask again by itself. */
const isWithoutLeader = (cause: unknown): boolean =>
  cause instanceof Error && 'type' in cause && cause.type === 'NOT_LEADER_FOR_PARTITION';
