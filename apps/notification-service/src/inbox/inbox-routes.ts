import { METHOD, notificationQuestion as question } from '@mastery/api-schemas';
import { type ProtectedRoute, ok, problem } from '@mastery/http-server';
import type { StateStore } from '@mastery/ports';
import type { Answering } from '../recipients/answering.ts';
import { createMarkRead, createReadInbox } from './read-inbox.ts';

/** The methods of the inbox. */
export const inboxRoutes = ({
  answering,
  store,
}: {
  readonly answering: Answering;
  readonly store: StateStore;
}): readonly ProtectedRoute[] => {
  const readInbox = createReadInbox(store);
  const markRead = createMarkRead(store);
  return [
    answering(METHOD.inbox, question.inbox, async (recipient, page) =>
      ok(await readInbox(recipient, page)),
    ),
    answering(METHOD.inboxRead, question.one, async (recipient, { id }) => {
      const unread = await markRead(recipient, id);
      return unread === null
        ? problem('not-found', 'There is no such notification in your inbox')
        : ok({ id, read: true, unread });
    }),
  ];
};
