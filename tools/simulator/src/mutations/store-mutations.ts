import { StateWriteUnknown } from '@mastery/ports';
import type { Mutation } from './mutation.ts';
import {
  isDocument,
  isErasureList,
  isMarker,
  isOfBatch,
  isPosition,
  reading,
  transacting,
  writing,
} from './seams.ts';

/** An erasure's transaction deletes some hundred keys, any other a few. */
const MANY = 100;

/** Errors in what is written and what is read. */
export const STORE_MUTATIONS: readonly Mutation[] = [
  {
    name: 'documents-without-etag',
    what: 'documents are written whatever stands',
    strengths: { 'late-write': 6, freeze: 4 },
    sabotage: ({ store }) => ({
      deps: {
        store: writing(store, (upsert) =>
          isDocument(upsert.key) ? { ...upsert, etag: undefined } : upsert,
        ),
      },
    }),
  },
  {
    name: 'other-keys-without-etag',
    what: 'snapshots, activity and lists are written whatever stands',
    strengths: { 'late-write': 8 },
    sabotage: ({ store }) => ({
      deps: {
        store: writing(store, (upsert) =>
          isDocument(upsert.key) || isPosition(upsert.key)
            ? upsert
            : { ...upsert, etag: undefined },
        ),
      },
    }),
  },
  {
    name: 'half-is-whole',
    what: 'a transaction that was refused or not answered counts as done: nothing is read back',
    sabotage: ({ store }) => ({
      deps: {
        store: {
          ...store,
          transact: async (operations) => {
            try {
              await store.transact(operations);
            } catch (error) {
              if (!(error instanceof StateWriteUnknown && isOfBatch(operations))) throw error;
            }
          },
        },
      },
    }),
  },
  {
    name: 'no-markers',
    what: 'no marker is written, so a duplicate of an earlier batch is not recognised',
    sabotage: ({ store }) => ({
      deps: { store: writing(store, (upsert) => (isMarker(upsert.key) ? null : upsert)) },
    }),
  },
  {
    name: 'refused-ids-are-free',
    what: 'the marker of a refused event is not looked at, so its id can be used again',
    sabotage: ({ store }) => {
      const hidden = new Set<string>();
      const offsets = new Set<number>();
      const marked = writing(store, (upsert) => (hidden.has(upsert.key) ? null : upsert));
      return {
        batch: (batch) => {
          hidden.clear();
          offsets.clear();
          for (const { offset } of batch.records) offsets.add(Number(offset));
          return batch;
        },
        deps: {
          store: reading(marked, (key, value) => {
            if (!isMarker(key)) return value;
            const { outcome, offset } = JSON.parse(value.value) as MarkerFields;
            if (outcome !== 'failed' || offsets.has(offset)) return value;
            hidden.add(key);
            return null;
          }),
        },
      };
    },
  },
  {
    name: 'no-outbox',
    what: 'results that are not known to be published are not published again',
    sabotage: ({ store }) => ({
      deps: {
        store: reading(store, (key, value) =>
          isDocument(key) ? { ...value, value: withoutOutbox(value.value) } : value,
        ),
      },
    }),
  },
  {
    name: 'erasure-deletes-nothing',
    what: 'an erasure leaves the other keys of the student',
    sabotage: ({ store }) => ({
      deps: {
        store: transacting(store, (operations) =>
          operations.filter(({ kind }) => kind === 'delete').length > MANY
            ? operations.filter(({ kind }) => kind !== 'delete')
            : operations,
        ),
      },
    }),
  },
  {
    name: 'no-second-deletion',
    what: 'an erasure is not remembered for its second deletion',
    sabotage: ({ store }) => ({
      deps: { store: writing(store, (upsert) => (isErasureList(upsert.key) ? null : upsert)) },
    }),
  },
];

interface MarkerFields {
  readonly outcome: string;
  readonly offset: number;
}

const withoutOutbox = (text: string): string =>
  JSON.stringify({ ...(JSON.parse(text) as object), outbox: [] });
