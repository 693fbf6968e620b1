import { EventLogUnavailable } from '@mastery/ports';
import type { EventLogProducer, Logger } from '@mastery/ports';
import type { Kafka } from 'kafkajs';
import { within } from '../deadline.ts';
import { createAppendQueue } from './append-queue.ts';
import { createProbe } from './probe.ts';
import { createSender } from './sender.ts';

/** How long `close` waits for what is on its way, milliseconds. */
const DRAIN_MS = 10_000;

/** Creates a producer; it connects with the first probe or record, and again whenever it must. */
export const createProducer = (deps: {
  readonly kafka: Kafka;
  readonly log: Logger;
  readonly deadlineMs: number;
}): EventLogProducer => {
  const sender = createSender(deps);
  const queue = createAppendQueue(sender.send);
  const probe = createProbe(deps.kafka, () => sender.connect());
  return {
    append: async (topic, records) => {
      if (records.length === 0) return [];
      const entry = queue.push(topic, records);
      try {
        return await within(entry.positions, deps.deadlineMs, `${records.length} records`);
      } catch (cause) {
        entry.withdraw();
        if (cause instanceof EventLogUnavailable) throw cause;
        throw new EventLogUnavailable(`Kafka did not confirm ${records.length} records`, { cause });
      }
    },
    probe: () => probe.ask(deps.deadlineMs),
    close: async () => {
      await within(queue.drained(), DRAIN_MS, 'before the end').catch((error: unknown) =>
        deps.log.warn({ error }, 'records may be lost at the end'),
      );
      await Promise.all([sender.close(), probe.close()]);
    },
  };
};
