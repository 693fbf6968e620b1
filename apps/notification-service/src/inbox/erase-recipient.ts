import { CREATE_ONLY, type StateOperation, type StateStore, writing } from '@mastery/ports';
import { TTL_SECONDS } from '@mastery/state-keys';
import { type InboxKeys, isFromBefore, readInboxes } from './inbox-state.ts';

/**
 * Takes everything from before an erasure out of the inbox, and the send keys with it. First it is noted,
 * under a pseudonym, that the recipient is erased: so a result that is delivered again later fills no inbox.
 * What came after the erasure, in a new life, stays.
 * @param at when the student was erased, milliseconds since the epoch
 * @returns how many notifications were removed
 */
export const eraseRecipient = async (
  store: StateStore,
  keys: InboxKeys,
  recipient: string,
  at: number,
): Promise<number> => {
  await writing(async () => {
    const known = (await readInboxes(store, keys, [recipient])).erased.get(recipient);
    if (known !== undefined && known.at >= at) return;
    await store.transact([
      {
        kind: 'upsert',
        key: keys.erased(recipient),
        value: JSON.stringify({ at }),
        etag: known?.etag ?? CREATE_ONLY,
        ttlSeconds: TTL_SECONDS.erasedRecipient,
      },
    ]);
  });
  return writing(async () => {
    const known = await readInboxes(store, keys, [recipient]);
    const { entries = [], etag } = known.inboxes.get(recipient) ?? { etag: undefined };
    const old = entries.filter((entry) => isFromBefore(entry, { at }));
    if (old.length === 0) return 0;
    const kept = entries.filter((entry) => !old.includes(entry));
    const inbox: StateOperation = {
      kind: 'upsert',
      ...{ key: keys.inbox(recipient), value: JSON.stringify(kept), etag },
      // A deletion knows no ETag, and would take what came meanwhile: what is to go is emptied, and gone a second later.
      ttlSeconds: kept.length === 0 ? TTL_SECONDS.emptied : TTL_SECONDS.inbox,
    };
    const sent = old.map(({ id }): StateOperation => {
      return { kind: 'delete', key: keys.sent(recipient, id) };
    });
    await store.transact([inbox, ...sent]);
    return old.length;
  });
};
