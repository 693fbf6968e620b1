import type { NewRecord, StateOperation } from '@mastery/ports';
import type { PipelineDeps } from '../worker/engine.ts';
import type { Mutation, Sabotaged } from './mutation.ts';
import { isOfBatch, isPublished } from './seams.ts';

/** Holds the transaction of a batch back until the batch is committed. */
const holdingWrites = (
  { store }: PipelineDeps,
  commit: (commit: () => Promise<void>, write: () => Promise<void>) => Promise<void>,
): Sabotaged => {
  let held: readonly StateOperation[] = [];
  const write = async () => {
    const operations = held;
    held = [];
    if (operations.length > 0) await store.transact(operations);
  };
  return {
    deps: {
      store: {
        ...store,
        transact: async (operations) => {
          if (isOfBatch(operations)) held = operations;
          else await store.transact(operations);
        },
      },
    },
    control: (control) => ({
      ...control,
      commit: (offset) => commit(() => control.commit(offset), write),
    }),
  };
};

/** Errors in the order of the steps. */
export const ORDER_MUTATIONS: readonly Mutation[] = [
  {
    name: 'publish-before-write',
    what: 'results and dead letters are published before the state is written',
    sabotage: (deps) =>
      holdingWrites(deps, async (commit, write) => {
        await write();
        await commit();
      }),
  },
  {
    name: 'commit-before-write',
    what: 'the offset is committed before the state is written',
    sabotage: (deps) =>
      holdingWrites(deps, async (commit, write) => {
        await commit();
        await write();
      }),
  },
  {
    name: 'commit-before-publish',
    what: 'the offset is committed before results and dead letters are published',
    sabotage: ({ producer }) => {
      let held: (readonly [string, readonly NewRecord[]])[] = [];
      return {
        deps: {
          producer: {
            ...producer,
            append: async (topic, records) => {
              if (!isPublished(topic)) return await producer.append(topic, records);
              held.push([topic, records]);
              return [];
            },
          },
        },
        control: (control) => ({
          ...control,
          commit: async (offset) => {
            const waiting = held;
            held = [];
            await control.commit(offset);
            for (const [topic, records] of waiting) await producer.append(topic, records);
          },
        }),
      };
    },
  },
  {
    name: 'reordered-records',
    what: 'records within a batch change places',
    sabotage: () => ({
      batch: (batch) => {
        const [first, second, third, ...rest] = batch.records;
        if (!first || !second || !third || rest.length === 0) return batch;
        return { ...batch, records: [first, third, second, ...rest] };
      },
    }),
  },
];
