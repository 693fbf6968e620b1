import type { StateStore } from '@mastery/ports';
import { inboxKey } from '@mastery/state-keys';
import type { Notification } from '../notification.ts';

/** What stands in a recipient's inbox, the newest first. @throws StateStoreUnavailable */
export const createInboxOf =
  (store: Pick<StateStore, 'getMany'>) =>
  async (recipient: string): Promise<readonly Notification[]> => {
    const key = inboxKey(recipient);
    const stored = (await store.getMany([key])).get(key);
    return stored === undefined ? [] : (JSON.parse(stored.value) as readonly Notification[]);
  };
