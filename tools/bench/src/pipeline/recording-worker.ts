import { AsyncLocalStorage } from 'node:async_hooks';
import { createWriteStream } from 'node:fs';
import { serve } from '@mastery/http-server';
import { TOPIC } from '@mastery/event-schemas';
import { composeWorker, createWorker, workerConfig } from '@mastery/mastery-worker/composition';
import type { BatchControl, EventLog, StateStore } from '@mastery/ports';
import { loadConfig, stopSignal } from '@mastery/service-config';
import { type Call, type RecordedBatch, recorded } from './recorded.ts';

// mastery-worker as it is, but that what a batch asks of store and broker is written down: the work of the bare loop.
const config = loadConfig(workerConfig, process);
const file = createWriteStream(process.env['BENCH_RECORDING'] ?? '');
const inHand = new AsyncLocalStorage<Call[]>();
const note = (call: Call) => inHand.getStore()?.push(call);

const recordingStore = (store: StateStore): StateStore => ({
  ...store,
  getMany: (keys) => {
    note({ kind: 'read', keys });
    return store.getMany(keys);
  },
  transact: (operations) => {
    note({ kind: 'write', operations });
    return store.transact(operations);
  },
});

const recordingLog = (eventLog: EventLog): EventLog => ({
  ...eventLog,
  producer: async () => {
    const producer = await eventLog.producer();
    return {
      ...producer,
      append: (topic, records) => {
        if (topic === TOPIC.results) note({ kind: 'append', records: records.map(recorded) });
        return producer.append(topic, records);
      },
    };
  },
  subscribe: (subscription) =>
    eventLog.subscribe({
      ...subscription,
      onBatch: (batch, control) => {
        const calls: Call[] = [];
        const noting = recordingControl(control, batch.partition, calls);
        return inHand.run(calls, () => subscription.onBatch(batch, noting));
      },
    }),
});

const recordingControl = (control: BatchControl, partition: number, calls: Call[]) => ({
  ...control,
  commit: (offset: string) => {
    const batch: RecordedBatch = { partition, offset: Number(offset), calls: calls.splice(0) };
    file.write(`${JSON.stringify(batch)}\n`);
    return control.commit(offset);
  },
});

const real = composeWorker(config);
const worker = await createWorker({
  ...real,
  store: recordingStore(real.store),
  eventLog: recordingLog(real.eventLog),
});
await serve(worker, config, { log: real.log, stop: stopSignal });
