import { describe, expect, it } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import { eventually, follow, learningEvent, newStudent, stack } from './clients.ts';

/** As many as attacks put into a record; kafkajs as it comes reads them for minutes, and nothing else meanwhile. */
const MANY = 50_000;

describe('the clients of these tests', () => {
  it('read on behind a record with very many headers', async () => {
    const student = newStudent();
    const kafka = new Kafka({ brokers: [stack.urls.kafka], logLevel: logLevel.NOTHING });
    const producer = kafka.producer();
    await producer.connect();
    const value = JSON.stringify(learningEvent(student, 'activity.recorded', { kind: 'video' }));
    const headers = Object.fromEntries(Array.from({ length: MANY }, (_, n) => [`h${n}`, 'v']));
    const messages = [
      { key: student, value, headers },
      { key: student, value: 'the next' },
    ];
    await producer.send({ topic: 'mastery.requests', acks: -1, messages });
    await producer.disconnect();
    const log = await follow('mastery.requests', student);
    await eventually('the record behind it', () =>
      log.seen.some((record) => record.value === 'the next') ? true : undefined,
    );
    expect(log.seen).toHaveLength(2);
    await log.close();
  });
});
