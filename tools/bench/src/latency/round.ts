import { CLOUDEVENT_JSON, TOPIC } from '@mastery/event-schemas';
import type { Stack } from '@mastery/stack';
import { Kafka, logLevel } from 'kafkajs';
import { exerciseNow } from '../exercise-now.ts';
import { followTopic } from '../follow-results.ts';
import type { Gateway } from '../gateway.ts';
import { now } from '../now.ts';
import { arrivals } from './arrivals.ts';
import { type Pace, openLoop } from './open-loop.ts';

/** A way of events through something, from where they are sent to where a consumer has them. */
export interface Way {
  /** Where they come out. */
  readonly topic: string;
  /** Which event a record there comes of; undefined for one that is not waited for. */
  idOf(value: string): string | undefined;
  /** Resolves when the event is accepted. */
  send(event: ReturnType<typeof exerciseNow>): Promise<void>;
  close(): Promise<void>;
}

/** Times of one round, milliseconds, one for each event. */
export interface Round {
  readonly fromDue: readonly number[];
  /** What came before the answer that it is accepted counts as 0. */
  readonly fromAccepted: readonly number[];
}

/** In at the front door, out as a result. */
export const throughEngine = (gateway: Gateway): Way => ({
  topic: TOPIC.results,
  idOf: (value) => {
    const { type, data } = JSON.parse(value) as Result;
    return type === 'mastery.updated' ? data.caused_by : undefined;
  },
  send: async (event) => {
    await (await gateway.post('/mastery/ingest', event)).arrayBuffer();
  },
  close: () => Promise.resolve(),
});

interface Result {
  readonly type: string;
  readonly data: { readonly caused_by: string };
}

/** Through a topic and nothing else: kafkajs, acks=all, one record a request. */
export const throughTopic = async ({ urls }: Stack, topic: string): Promise<Way> => {
  const kafka = new Kafka({ brokers: [urls.kafka], logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const headers = { 'content-type': CLOUDEVENT_JSON };
  return {
    topic,
    idOf: (value) => (JSON.parse(value) as { readonly id: string }).id,
    send: async (event) => {
      const messages = [{ key: event.subject, value: JSON.stringify(event), headers }];
      await producer.send({ topic, acks: -1, messages });
    },
    close: () => producer.disconnect(),
  };
};

/** Sends events this way at this pace, the students by turns, and waits until a consumer has each. */
export const roundOf = async (
  stack: Stack,
  way: Way,
  pace: Pace & { readonly students: number },
): Promise<Round> => {
  const come = arrivals();
  const consumer = await followTopic(stack, way.topic, (records) => {
    const at = now();
    for (const { value } of records) {
      const id = way.idOf(String(value));
      if (id !== undefined) come.came(id, at);
    }
  });
  const round: { fromDue: number[]; fromAccepted: number[] } = { fromDue: [], fromAccepted: [] };
  try {
    await openLoop(pace, async (n, due) => {
      const event = eventOf(n, pace.students);
      const arrival = come.of(event.id);
      await way.send(event);
      const accepted = now();
      const at = await arrival;
      round.fromDue.push(at - due);
      round.fromAccepted.push(Math.max(0, at - accepted));
    });
  } finally {
    await consumer.close();
  }
  return round;
};

const eventOf = (n: number, students: number) =>
  exerciseNow(`latency-${n % students}`, {
    topic: `topic-${n % 5}`,
    exercise_id: `exercise-${Math.floor(n / students) % 40}`,
    correct: n % 3 > 0,
  });
