import { Kafka, logLevel } from 'kafkajs';

/** A result that somebody is told of. */
export interface Telling {
  readonly id: string;
  readonly type: string;
  readonly student: string;
}

const TELLING = ['mastery.threshold.reached', 'learning.path.recommended'];

/** Reads `mastery.results` from its beginning: whatever tells somebody something, each once, in its order. */
export const followTellings = async (broker: string) => {
  const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: 'tellings' });
  const tellings = new Map<string, Telling>();
  await consumer.connect();
  await consumer.subscribe({ topic: 'mastery.results', fromBeginning: true });
  await consumer.run({
    eachMessage: ({ message }) => {
      const { id, type } = JSON.parse(String(message.value)) as Omit<Telling, 'student'>;
      if (TELLING.includes(type)) tellings.set(id, { id, type, student: String(message.key) });
      return Promise.resolve();
    },
  });
  return {
    of: (students: readonly string[]) =>
      [...tellings.values()].filter(({ student }) => students.includes(student)),
    close: () => consumer.disconnect(),
  };
};
