import {
  CREATE_ONLY,
  NEVER_EXPIRES,
  type StateOperation,
  type StateStore,
  writing,
} from '@mastery/ports';
import { TTL_SECONDS } from '@mastery/state-keys';

/** What becomes of a document: a new one, none, or the same as before. */
export type Change<Document, Result> = { readonly result: Result } & (
  { readonly kind: 'put'; readonly document: Document } | { readonly kind: 'remove' | 'leave' }
);

/** So many keys are read at once. */
const MAX_KEYS = 200;

/** Reads documents by their keys, many of them in parts; what is not there has no entry. */
export const readDocuments = async <Document>(
  store: Pick<StateStore, 'getMany'>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Document>> => {
  const found = new Map<string, Document>();
  const all = [...new Set(keys)];
  for (let from = 0; from < all.length; from += MAX_KEYS) {
    const part = await store.getMany(all.slice(from, from + MAX_KEYS));
    for (const [key, { value }] of part) {
      const document = JSON.parse(value) as Document | null;
      if (document !== null) found.set(key, document);
    }
  }
  return found;
};

/** Reads a document, decides what becomes of it and writes that under its ETag: nobody else's change is lost. */
export const changeDocument = <Document, Result>(
  store: StateStore,
  key: string,
  decide: (document: Document | undefined) => Change<Document, Result>,
  ttlSeconds: number = NEVER_EXPIRES,
): Promise<Result> =>
  writing(async () => {
    const stored = (await store.getMany([key])).get(key);
    const before = JSON.parse(stored?.value ?? 'null') as Document | null;
    const change = decide(before ?? undefined);
    if (change.kind === 'leave' || (change.kind === 'remove' && before === null)) {
      return change.result;
    }
    const value = JSON.stringify(change.kind === 'put' ? change.document : null);
    const etag = stored?.etag ?? CREATE_ONLY;
    // A deletion knows no ETag: what is to go is emptied, and gone a second later.
    const ttl = change.kind === 'put' ? ttlSeconds : TTL_SECONDS.emptied;
    const write: StateOperation = { kind: 'upsert', key, value, etag, ttlSeconds: ttl };
    await store.transact([write]);
    return change.result;
  });
