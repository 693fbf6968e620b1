import type { Logger, Position } from '@mastery/ports';
import { Partitioners } from 'kafkajs';
import type { Kafka, Message, Producer, RecordMetadata } from 'kafkajs';
import { RETRY } from '../kafka-client.ts';
import type { Outgoing, Send } from './append-queue.ts';
import { chunksOf } from './chunks.ts';
import { positionsOf } from './positions.ts';

/** How long a broker may wait for its replicas, milliseconds. */
const REPLICAS_MS = 3_000;

/** What sends, and its connection. */
export interface Sender {
  readonly send: Send;
  /** Connects unless that is done, so that the next records need not wait for it. */
  connect(): Promise<void>;
  close(): Promise<void>;
}

/** Sends through an idempotent kafkajs producer, which it replaces after every failure. */
export const createSender = (deps: { readonly kafka: Kafka; readonly log: Logger }): Sender => {
  const chosen = new WeakMap<Message, number>();
  let current: Promise<Producer> | null = null;
  let failures = 0;

  // A producer that gave up has taken its sequence numbers back, although the records may be in the
  // log: the broker would drop what it sends next as repeats. A new one has a new identity.
  const discard = (reason: unknown) => {
    const old = current;
    current = null;
    failures += 1;
    deps.log[failures === 1 ? 'warn' : 'debug'](
      { error: reason, failures },
      'Kafka did not confirm; the next records go by a new producer',
    );
    void old?.then((producer) => producer.disconnect()).catch(() => undefined);
  };

  return {
    send: async (outgoing) => {
      try {
        current ??= connect(deps.kafka, chosen);
        const producer = await current;
        const positions: Position[] = [];
        for (const chunk of chunksOf(outgoing)) {
          positions.push(...(await sendChunk(producer, chunk, chosen)));
        }
        failures = 0;
        return positions;
      } catch (error) {
        discard(error);
        throw error;
      }
    },
    connect: async () => {
      const connecting = (current ??= connect(deps.kafka, chosen));
      try {
        await connecting;
      } catch (error) {
        if (current === connecting) current = null;
        throw error;
      }
    },
    close: async () => {
      await current?.then((producer) => producer.disconnect()).catch(() => undefined);
    },
  };
};

const connect = async (kafka: Kafka, chosen: WeakMap<Message, number>): Promise<Producer> => {
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    retry: RETRY,
    // murmur2, as the Java client does by default; what it chose is remembered for the positions.
    createPartitioner: () => {
      const choose = Partitioners.DefaultPartitioner();
      return (args) => {
        const partition = choose(args);
        chosen.set(args.message, partition);
        return partition;
      };
    },
  });
  await producer.connect();
  return producer;
};

const sendChunk = async (
  producer: Producer,
  chunk: readonly Outgoing[],
  chosen: WeakMap<Message, number>,
): Promise<readonly Position[]> => {
  const byTopic = new Map<string, Message[]>();
  const sent = chunk.map(({ topic, record }) => {
    const message: Message = {
      key: record.key,
      value: record.value,
      headers: record.headers,
    };
    const messages = byTopic.get(topic);
    if (messages) messages.push(message);
    else byTopic.set(topic, [message]);
    return { topic, message };
  });
  const answer: readonly RecordMetadata[] = await producer.sendBatch({
    acks: -1,
    timeout: REPLICAS_MS,
    topicMessages: [...byTopic].map(([topic, messages]) => ({ topic, messages })),
  });
  return positionsOf(
    sent.map(({ topic, message }) => ({ topic, partition: chosen.get(message) ?? -1 })),
    answer,
  );
};
