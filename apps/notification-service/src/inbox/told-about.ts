import type { StateStore } from '@mastery/ports';
import { TTL_SECONDS, inboxKey, toldToKey } from '@mastery/state-keys';
import type { Delivery, Notification } from '../notification.ts';
import { changeDocument, readDocuments } from '../recipients/documents.ts';
import { isFromBefore } from './inbox-state.ts';

/**
 * Notes who is told about somebody else, before it is told: a crash leaves a name too many, never an entry that
 * no erasure finds. As many as teach the student; it does not expire, as an inbox that is written lives on.
 */
export const noteTold = async (
  store: StateStore,
  deliveries: readonly Delivery[],
): Promise<void> => {
  for (const { recipient, notification } of deliveries) {
    const { about } = notification;
    if (about === undefined) continue;
    await changeDocument<readonly string[], undefined>(store, toldToKey(about), (names = []) =>
      names.includes(recipient)
        ? { kind: 'leave', result: undefined }
        : { kind: 'put', document: [...names, recipient], result: undefined },
    );
  }
};

/**
 * Takes what was told about a student up to this time, milliseconds since the epoch, out of others' inboxes, and
 * strikes off whose inbox tells nothing of the student any more.
 * @returns how many notifications were removed
 */
export const eraseToldAbout = async (
  store: StateStore,
  student: string,
  at: number,
): Promise<number> => {
  const key = toldToKey(student);
  const names = (await readDocuments<readonly string[]>(store, [key])).get(key) ?? [];
  let dropped = 0;
  const silent = new Set<string>();
  for (const name of names) {
    const taken = await takeOut(store, name, student, at);
    dropped += taken.dropped;
    if (taken.isSilent) silent.add(name);
  }
  await changeDocument<readonly string[], undefined>(store, key, (now = []) => {
    const document = now.filter((name) => !silent.has(name));
    const result = undefined;
    if (document.length === now.length) return { kind: 'leave', result };
    return document.length === 0 ? { kind: 'remove', result } : { kind: 'put', document, result };
  });
  return dropped;
};

/** What one inbox told of the student: how much went, and whether nothing is left. */
const takeOut = (store: StateStore, name: string, student: string, at: number) =>
  changeDocument<readonly Notification[], { readonly dropped: number; readonly isSilent: boolean }>(
    store,
    inboxKey(name),
    (before = []) => {
      const document = before.filter(
        (each) => each.about !== student || !isFromBefore(each, { at }),
      );
      const dropped = before.length - document.length;
      const result = { dropped, isSilent: !document.some(({ about }) => about === student) };
      if (dropped === 0) return { kind: 'leave', result };
      return document.length === 0 ? { kind: 'remove', result } : { kind: 'put', document, result };
    },
    TTL_SECONDS.inbox,
  );
