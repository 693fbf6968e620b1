import type { EventLog, LogRecord, StateOperation, StateStore, StoredValue } from '@mastery/ports';
import type { WorkerDeps } from '@mastery/mastery-worker/composition';
import { batchInHand } from './batch-in-hand.ts';
import type { Mutation } from './plan.ts';

type Ports = Pick<WorkerDeps, 'store' | 'eventLog'>;

/** The worker with an error put into its protocol, at its ports. */
export const mutated = (deps: WorkerDeps, mutation: Mutation | undefined): WorkerDeps =>
  mutation === undefined ? deps : { ...deps, ...MUTATED[mutation](deps) };

const MUTATED: Readonly<Record<Mutation, (ports: Ports) => Partial<Ports>>> = {
  'publish-skipped-after-restart': ({ eventLog }) => ({
    eventLog: withoutFirst(eventLog, 'mastery.results'),
  }),
  'dead-letters-skipped-after-restart': ({ eventLog }) => ({
    eventLog: withoutFirst(eventLog, 'mastery.dlq'),
  }),
  'position-ahead-of-write': ({ store }) => ({ store: withPositionAhead(store) }),
  'position-unchecked': ({ store }) => ({ store: withPositionUnchecked(store) }),
  'markers-ignored': ({ store }) => ({ store: withoutMarkers(store) }),
};

/** What the first batch that reaches a partition has to publish is taken as published before. */
const withoutFirst = (eventLog: EventLog, topic: string): EventLog => ({
  ...eventLog,
  producer: async () => {
    const producer = await eventLog.producer();
    const seen = new Set<number>();
    return {
      ...producer,
      append: async (to, records) => {
        const partition = batchInHand()?.batch.partition;
        if (to !== topic || partition === undefined || seen.has(partition)) {
          return producer.append(to, records);
        }
        seen.add(partition);
        return [];
      },
    };
  },
});

const isPosition = (key: string) => /^partition:.*:position$/.test(key);

/** Every position is taken to be as this process left it, and written over whatever stands there. */
const withPositionUnchecked = (store: StateStore): StateStore => {
  const known = new Map<string, StoredValue>();
  return {
    ...store,
    getMany: async (keys) => {
      const found = new Map(await store.getMany(keys));
      for (const key of keys.filter(isPosition)) {
        const remembered = known.get(key);
        if (remembered !== undefined) found.set(key, remembered);
      }
      return found;
    },
    transact: async (operations) => {
      await store.transact(
        operations.map((each) => (isPosition(each.key) ? withoutEtag(each) : each)),
      );
      for (const operation of operations) {
        if (operation.kind !== 'upsert' || !isPosition(operation.key)) continue;
        const { key, value, etag } = operation;
        known.set(key, { value, etag: etag === '2147483647' ? '1' : String(Number(etag) + 1) });
      }
    },
  };
};

const withoutEtag = (operation: StateOperation): StateOperation =>
  operation.kind === 'delete' ? operation : { ...operation, etag: undefined };

/** Nobody looks whether an event was seen before. */
const withoutMarkers = (store: StateStore): StateStore => ({
  ...store,
  getMany: async (keys) => {
    const found = [...(await store.getMany(keys))];
    return new Map(found.filter(([key]) => !key.startsWith('processed:')));
  },
});

/**
 * Commit before write: the position says that the batch is done, and is stored before what it did. To the
 * worker it reads as it was meant to be.
 */
const withPositionAhead = (store: StateStore): StateStore => {
  const meant = new Map<string, string>();
  return {
    ...store,
    getMany: async (keys) => {
      const found = await store.getMany(keys);
      return new Map(
        [...found].map(([key, { value, etag }]) => [
          key,
          { value: meant.get(value) ?? value, etag },
        ]),
      );
    },
    transact: async (operations) => {
      const last = batchInHand()?.batch.records.at(-1);
      const position = operations.find(({ key }) => isPosition(key));
      if (last === undefined || position?.kind !== 'upsert') return store.transact(operations);
      const value = ahead(position.value, last);
      meant.set(value, position.value);
      await store.transact([{ ...position, value }]);
      await store.transact(operations.filter((each) => each !== position));
    },
  };
};

const ahead = (position: string, last: LogRecord): string => {
  const event = JSON.parse(String(last.value)) as { readonly id?: string };
  const at = { offset: Number(last.offset), event_id: event.id ?? null };
  return JSON.stringify({ ...(JSON.parse(position) as object), ...at });
};
