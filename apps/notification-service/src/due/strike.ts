import { type StateStore, writing } from '@mastery/ports';
import { type DueDocument, dueDocument, storedEntries } from './due-document.ts';
import type { DueEntry } from './entry.ts';

/** Takes entries out of a document, and leaves what somebody else has put in since. */
export const strike = async (
  store: StateStore,
  document: DueDocument,
  struck: readonly DueEntry[],
): Promise<void> => {
  const gone = new Set(struck.map(nameOf));
  const { key } = document;
  await writing(async (tries) => {
    const now = tries === 1 ? document : await read(store, key);
    if (now === undefined) return;
    const kept = now.entries.filter((entry) => !gone.has(nameOf(entry)));
    if (kept.length === now.entries.length) return;
    await store.transact([{ kind: 'upsert', key, value: storedEntries(kept), etag: now.etag }]);
  });
};

/** A message may stand in a document twice, for another time each. */
const nameOf = ({ key, at }: DueEntry): string => `${at} ${key}`;

const read = async (store: StateStore, key: string): Promise<DueDocument | undefined> => {
  const found = (await store.getMany([key])).get(key);
  return found === undefined ? undefined : dueDocument(key, found);
};
