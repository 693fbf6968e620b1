import type { StateStore } from '@mastery/ports';
import { inboxKey } from '@mastery/state-keys';
import type { Notification } from '../notification.ts';
import { readDocuments } from '../recipients/documents.ts';

/** What stands in a recipient's inbox, the newest first. @throws StateStoreUnavailable */
export const createInboxOf =
  (store: Pick<StateStore, 'getMany'>) =>
  async (recipient: string): Promise<readonly Notification[]> => {
    const key = inboxKey(recipient);
    return (await readDocuments<readonly Notification[]>(store, [key])).get(key) ?? [];
  };
