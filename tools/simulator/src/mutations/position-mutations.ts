import { type StateStore, type StoredValue, etagAfterWrite } from '@mastery/ports';
import type { PipelineDeps } from '../worker/engine.ts';
import type { Mutation } from './mutation.ts';
import { type Upsert, isDocument, isMarker, isPosition, writing } from './seams.ts';

type Position = Readonly<Record<string, unknown>> & { readonly offset: number };

const positionIn = (found: ReadonlyMap<string, StoredValue>) =>
  [...found].find(([key]) => isPosition(key));

/** The store with another position, as the worker sees it when it is not just beginning. */
const withPositions = (
  store: StateStore,
  see: (value: StoredValue) => StoredValue,
): StateStore => ({
  ...store,
  getMany: async (keys) => {
    const found = await store.getMany(keys);
    const position = positionIn(found);
    return position === undefined ? found : new Map(found).set(position[0], see(position[1]));
  },
});

/** A partition that begins asks how many partitions there are, before it reads its position. */
const onBegin = (reader: PipelineDeps['reader'], run: () => void): PipelineDeps['reader'] => ({
  ...reader,
  ranges: (topic) => {
    run();
    return reader.ranges(topic);
  },
});

/** Errors in how a partition's position is used. */
export const POSITION_MUTATIONS: readonly Mutation[] = [
  {
    name: 'no-position-check',
    what: 'a batch does not look whether the store still is as the last one left it',
    strengths: { 'store-rollback': 20 },
    sabotage: ({ store, reader }) => {
      let ours: StoredValue | null = null;
      const remembering = writing(store, (upsert) => {
        if (!isPosition(upsert.key)) return upsert;
        ours = { value: upsert.value, etag: etagAfterWrite(upsert.etag) };
        return { ...upsert, etag: undefined };
      });
      return {
        deps: {
          reader: onBegin(reader, () => (ours = null)),
          store: withPositions(remembering, (value) => ours ?? value),
        },
      };
    },
  },
  {
    name: 'committed-offset-is-trusted',
    what: 'a partition begins at the committed offset, wherever the store is',
    strengths: { 'store-rollback': 10 },
    sabotage: ({ store, reader }) => {
      let first = 0;
      let isBeginning = false;
      let seen: { readonly real: string; readonly value: string } | null = null;
      return {
        batch: (batch) => {
          first = Number(batch.records[0]?.offset ?? 0);
          return batch;
        },
        control: (control) => ({
          ...control,
          range: async () => ({ ...(await control.range()), start: String(first) }),
        }),
        deps: {
          reader: onBegin(reader, () => (isBeginning = true)),
          store: withPositions(store, ({ value, etag }) => {
            if (isBeginning) {
              isBeginning = false;
              const position = JSON.parse(value) as Position;
              seen = { real: value, value: JSON.stringify({ ...position, offset: first - 1 }) };
            }
            return { value: seen?.real === value ? seen.value : value, etag };
          }),
        },
      };
    },
  },
  {
    name: 'position-ahead',
    what: 'the position is the last record of the batch instead of the one before it',
    sabotage: ({ store, reader }) => {
      let isBeginning = false;
      const seen = new Map<string, string>();
      const ahead: StateStore = {
        ...store,
        transact: (operations) => {
          const upserts = operations.filter((operation) => operation.kind === 'upsert');
          return store.transact(
            operations.map((operation) => {
              if (operation.kind === 'delete' || !isPosition(operation.key)) return operation;
              const value = lastOf(upserts, operation.value);
              seen.set(value, operation.value);
              return { ...operation, value };
            }),
          );
        },
      };
      return {
        deps: {
          reader: onBegin(reader, () => (isBeginning = true)),
          store: withPositions(ahead, ({ value, etag }) => {
            const wasBeginning = isBeginning;
            isBeginning = false;
            return { value: wasBeginning ? value : (seen.get(value) ?? value), etag };
          }),
        },
      };
    },
  },
  {
    name: 'no-wait-for-the-disk',
    what: 'a new partition begins before its position is safe from a crash of the store',
    strengths: { 'store-rollback': 60 },
    sabotage: ({ timers }) => ({
      deps: { timers: { sleep: (ms) => (ms === 2_000 ? Promise.resolve() : timers.sleep(ms)) } },
    }),
  },
];

/** The position after the last event that a transaction applies. */
const lastOf = (upserts: readonly Upsert[], value: string): string => {
  const offsets = upserts
    .filter(({ key }) => isDocument(key))
    .flatMap(({ value: text }) =>
      Object.values((JSON.parse(text) as { positions: Record<string, number> }).positions),
    );
  const position = JSON.parse(value) as Position;
  const offset = Math.max(position.offset, ...offsets);
  const marker = upserts.find(
    ({ key, value: text }) =>
      isMarker(key) && (JSON.parse(text) as { offset: number }).offset === offset,
  );
  if (marker === undefined) return value;
  const id = marker.key.slice('processed:'.length);
  return JSON.stringify({ ...position, offset, event_id: id });
};
