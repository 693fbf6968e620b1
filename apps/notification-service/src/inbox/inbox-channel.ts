import { type StateStore, writing } from '@mastery/ports';
import type { Channel, Delivery } from '../notification.ts';
import { eraseChoices } from '../recipients/erase-choices.ts';
import { eraseRecipient } from './erase-recipient.ts';
import {
  INBOX,
  type InboxKeys,
  inboxKeys,
  isForgotten,
  isFromBefore,
  readInboxes,
} from './inbox-state.ts';
import { planDeliveries } from './plan-deliveries.ts';
import { eraseToldAbout, noteTold } from './told-about.ts';

/**
 * The inbox in the student's state. A send key per event and recipient makes a delivery count once.
 * The inbox itself is the truth about what is in it: a send key whose inbox write was refused does not
 * hide the notification.
 * @param pseudonym student id → HMAC
 */
export const createInboxChannel = (
  store: StateStore,
  pseudonym: (studentId: string) => string,
): Channel => {
  const keys = inboxKeys(pseudonym);
  return {
    name: INBOX,
    deliver: async (deliveries) => {
      const read = () => readInboxes(store, keys, peopleOf(deliveries), deliveries);
      const atFirst = await read();
      await noteTold(
        store,
        deliveries.filter((each) => !isForgotten(each, atFirst.erased)),
      );
      const { outcomes } = planDeliveries(keys, deliveries, atFirst, atFirst.sent);
      await writing(async (tries) => {
        const now = tries === 1 ? atFirst : await read();
        // A send key that a refused try of ours left behind is no sign that anybody was told.
        const { operations } = planDeliveries(keys, deliveries, now, atFirst.sent);
        await store.transact(operations);
      });
      await takeBack(store, keys, deliveries);
      return outcomes;
    },
    erase: async (recipient, at) => {
      await eraseChoices(store, recipient, at);
      const dropped = await eraseRecipient(store, keys, recipient, at);
      return dropped + (await eraseToldAbout(store, recipient, at));
    },
  };
};

const peopleOf = (deliveries: readonly Delivery[]): readonly string[] =>
  deliveries.flatMap(({ recipient, notification: { about } }) =>
    about === undefined ? [recipient] : [recipient, about],
  );

/** Another process may have erased a recipient while we wrote: then ours is taken back. */
const takeBack = async (
  store: StateStore,
  keys: InboxKeys,
  deliveries: readonly Delivery[],
): Promise<void> => {
  const { erased, inboxes } = await readInboxes(store, keys, peopleOf(deliveries));
  // An erasure that came between our note and our write may have struck the note off.
  await noteTold(
    store,
    deliveries.filter(({ notification: { about } }) => about !== undefined && erased.has(about)),
  );
  for (const [recipient, { at }] of erased) {
    const entries = inboxes.get(recipient)?.entries ?? [];
    if (entries.some((entry) => isFromBefore(entry, { at }))) {
      await eraseRecipient(store, keys, recipient, at);
    }
    await eraseToldAbout(store, recipient, at);
  }
};
