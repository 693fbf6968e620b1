import { CREATE_ONLY, NEVER_EXPIRES, type StateStore, writing } from '@mastery/ports';
import { TTL_SECONDS, inboxKey, toldToKey } from '@mastery/state-keys';
import type { Delivery, Notification } from '../notification.ts';
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
    await changeList<string>(store, toldToKey(about), NEVER_EXPIRES, (names) =>
      names.includes(recipient) ? names : [...names, recipient],
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
  let dropped = 0;
  const key = toldToKey(student);
  const stored = (await store.getMany([key])).get(key);
  const names = JSON.parse(stored?.value ?? '[]') as readonly string[];
  const done = new Set<string>();
  for (const name of names) {
    let kept: readonly Notification[] = [];
    await changeList<Notification>(store, inboxKey(name), TTL_SECONDS.inbox, (entries) => {
      kept = entries.filter((each) => each.about !== student || !isFromBefore(each, { at }));
      if (kept.length === entries.length) return entries;
      dropped += entries.length - kept.length;
      return kept;
    });
    if (!kept.some(({ about }) => about === student)) done.add(name);
  }
  await changeList<string>(store, key, NEVER_EXPIRES, (now) =>
    now.some((name) => done.has(name)) ? now.filter((name) => !done.has(name)) : now,
  );
  return dropped;
};

/** Changes a list under its ETag; the same list is not written, an empty one goes. */
const changeList = <Item>(
  store: StateStore,
  key: string,
  ttlSeconds: number,
  change: (items: readonly Item[]) => readonly Item[],
): Promise<void> =>
  writing(async () => {
    const stored = (await store.getMany([key])).get(key);
    const before = JSON.parse(stored?.value ?? '[]') as readonly Item[];
    const after = change(before);
    if (after === before) return;
    const etag = stored?.etag ?? CREATE_ONLY;
    // A deletion knows no ETag: what is to go is emptied, and gone a second later.
    const ttl = after.length === 0 ? TTL_SECONDS.emptied : ttlSeconds;
    await store.transact([
      { kind: 'upsert', key, value: JSON.stringify(after), etag, ttlSeconds: ttl },
    ]);
  });
