import type { InboxResponse } from '@mastery/api-schemas';
import type { StateStore } from '@mastery/ports';
import { TTL_SECONDS, inboxKey } from '@mastery/state-keys';
import type { Notification } from '../notification.ts';
import { changeDocument, readDocuments } from '../recipients/documents.ts';

/** Which part of an inbox. */
export interface InboxPage {
  /** The notification after which it begins. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** One page of an inbox, newest first. A cursor that has been pushed out has nothing behind it any more. */
export const createReadInbox =
  (store: Pick<StateStore, 'getMany'>) =>
  async (recipient: string, { cursor, limit }: InboxPage): Promise<InboxResponse> => {
    const key = inboxKey(recipient);
    const found = await readDocuments<readonly Notification[]>(store, [key]);
    const entries = found.get(key) ?? [];
    const from = cursor === undefined ? 0 : entries.findIndex(({ id }) => id === cursor) + 1;
    const after = cursor !== undefined && from === 0 ? [] : entries.slice(from);
    const page = after.slice(0, limit);
    return {
      notifications: page.map(told),
      unread: unreadIn(entries),
      next_cursor: after.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  };

/** Notes that a notification was read; answers how many are left to read, or null when it is not there. */
export const createMarkRead =
  (store: StateStore) =>
  (recipient: string, id: string): Promise<number | null> =>
    changeDocument<readonly Notification[], number | null>(
      store,
      inboxKey(recipient),
      (before = []) => {
        const entry = before.find((each) => each.id === id);
        if (entry === undefined) return { kind: 'leave', result: null };
        if (entry.read) return { kind: 'leave', result: unreadIn(before) };
        const document = before.map((each) => (each.id === id ? { ...each, read: true } : each));
        return { kind: 'put', document, result: unreadIn(document) };
      },
      TTL_SECONDS.inbox,
    );

const unreadIn = (entries: readonly Notification[]) => entries.filter(({ read }) => !read).length;

const told = ({ id, type, title, body, created_at, read, trace_id }: Notification) => ({
  ...{ id, type, title, body, created_at, read, trace_id },
});
