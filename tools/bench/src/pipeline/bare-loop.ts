import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createDaprStateStore } from '@mastery/dapr-sidecar';
import type { StateOperation } from '@mastery/ports';
import { Kafka, logLevel } from 'kafkajs';
import type { Call, RecordedBatch } from './recorded.ts';

/** What the bare loop works with, told as JSON in its first argument. */
export interface BareLoop {
  readonly brokers: string;
  readonly from: string;
  readonly to: string;
  readonly groupId: string;
  readonly grpcEndpoint: string;
  readonly apiToken: string;
  readonly recording: string;
  /** Before each key, so that every round writes keys that are not there yet. */
  readonly prefix: string;
}

// The least that any program must do for the same outcome: consume the same records, send the same reads and transactions
// to a sidecar, publish the same records, commit. It parses nothing, decides nothing and promises nothing.
const told = JSON.parse(process.argv[2] ?? '') as BareLoop;
const batches = new Map<number, RecordedBatch[]>();
for await (const line of createInterface({ input: createReadStream(told.recording) })) {
  const batch = JSON.parse(line) as RecordedBatch;
  batches.set(batch.partition, [...(batches.get(batch.partition) ?? []), batch]);
}

const store = createDaprStateStore({
  grpcEndpoint: told.grpcEndpoint,
  apiToken: told.apiToken,
  storeName: 'statestore',
  deadlineMs: 30_000,
});
const kafka = new Kafka({ brokers: [told.brokers], logLevel: logLevel.NOTHING });
const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
const consumer = kafka.consumer({
  groupId: told.groupId,
  maxWaitTimeInMs: 500,
  maxBytesPerPartition: 512 * 1024,
  maxBytes: 8 * 1024 * 1024,
});

const named = (key: string) => told.prefix + key;
/** ETags are left out: whether they still hold is what a promise would ask. */
const operation = (of: StateOperation): StateOperation =>
  of.kind === 'delete'
    ? { kind: 'delete', key: named(of.key) }
    : { kind: 'upsert', key: named(of.key), value: of.value, ttlSeconds: of.ttlSeconds };

const play = async (call: Call): Promise<void> => {
  switch (call.kind) {
    case 'read':
      await store.getMany(call.keys.map(named));
      return;
    case 'write':
      await store.transact(call.operations.map(operation));
      return;
    case 'append':
      await producer.send({ topic: told.to, acks: -1, messages: [...call.records] });
  }
};

/** kafkajs would begin the batch anew: a bare loop has nothing to begin anew with. */
const orEnd = (work: Promise<void>): Promise<void> =>
  work.catch((error: unknown) => {
    console.error('the bare loop ends:', error);
    process.exit(1);
  });

await Promise.all([producer.connect(), consumer.connect()]);
// What was read before is no part of what is measured.
process.send?.('ready');
await consumer.subscribe({ topic: told.from, fromBeginning: true });
await consumer.run({
  autoCommit: false,
  eachBatchAutoResolve: false,
  // As many as the worker handles side by side.
  partitionsConsumedConcurrently: 4,
  eachBatch: async (each) => {
    const { batch } = each;
    const waiting = batches.get(batch.partition) ?? [];
    const last = Number(batch.lastOffset());
    while (waiting[0] !== undefined && waiting[0].offset <= last) {
      const [next] = waiting;
      for (const call of next.calls) await orEnd(play(call));
      const offset = String(next.offset + 1);
      await consumer.commitOffsets([{ topic: batch.topic, partition: batch.partition, offset }]);
      await each.heartbeat();
      waiting.shift();
    }
    each.resolveOffset(String(last));
  },
});
