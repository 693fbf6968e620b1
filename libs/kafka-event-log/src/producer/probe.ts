import { EventLogUnavailable } from '@mastery/ports';
import type { Admin, Kafka } from 'kafkajs';
import { within } from '../deadline.ts';

/**
 * Asks a broker for the state of the cluster, over a connection that is kept. Whoever is ready only while
 * this succeeds is ready only once `connectFirst` has.
 */
export const createProbe = (
  kafka: Kafka,
  connectFirst: () => Promise<void>,
): { ask(deadlineMs: number): Promise<void>; close(): Promise<void> } => {
  let current: Promise<Admin> | null = null;
  const drop = () => {
    const old = current;
    current = null;
    return old?.then((admin) => admin.disconnect()).catch(() => undefined);
  };
  const ask = async () => {
    current ??= connect(kafka);
    const admin = await current;
    await admin.describeCluster();
  };
  return {
    ask: async (deadlineMs) => {
      try {
        await within(Promise.all([ask(), connectFirst()]), deadlineMs, 'a probe');
      } catch (cause) {
        void drop();
        if (cause instanceof EventLogUnavailable) throw cause;
        throw new EventLogUnavailable('Kafka does not answer', { cause });
      }
    },
    close: async () => {
      await drop();
    },
  };
};

const connect = async (kafka: Kafka): Promise<Admin> => {
  const admin = kafka.admin({ retry: { retries: 0 } });
  await admin.connect();
  return admin;
};
