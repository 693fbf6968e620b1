import {
  CREATE_ONLY,
  type StateOperation,
  type StateStore,
  StateWriteUnknown,
} from '@mastery/ports';
import { TTL_SECONDS, inboxKey, sentNotificationKey } from '@mastery/state-keys';
import type { Channel, Delivery, DeliveryOutcome, Notification } from '../notification.ts';

/** The inbox holds this many, the newest. */
export const MAX_INBOX = 200;

const NAME = 'inbox';
/** A write that was refused is read back and done again, so often at the most. */
const TRIES = 5;

/**
 * The inbox in the student's state. A send key per event and recipient makes a delivery count once.
 * The inbox itself is the truth about what is in it: a send key whose inbox write was refused does not
 * hide the notification.
 */
export const createInboxChannel = (store: StateStore): Channel => ({
  name: NAME,
  deliver: async (deliveries) => {
    const atFirst = await read(store, deliveries);
    const { outcomes } = plan(deliveries, atFirst, atFirst.sent);
    for (let tries = 1; ; tries += 1) {
      const now = tries === 1 ? atFirst : await read(store, deliveries);
      // A send key that a refused try of ours left behind is no sign that anybody was told.
      const { operations } = plan(deliveries, now, atFirst.sent);
      if (operations.length === 0) return outcomes;
      try {
        await store.transact(operations);
        return outcomes;
      } catch (error) {
        // Parts may have been applied; reading again tells which.
        if (!(error instanceof StateWriteUnknown) || tries >= TRIES) throw error;
      }
    }
  },
});

interface Inbox {
  readonly entries: readonly Notification[];
  readonly etag: string | undefined;
}

interface Known {
  readonly inboxes: ReadonlyMap<string, Inbox>;
  /** Send keys that stand. */
  readonly sent: ReadonlySet<string>;
}

const sendKey = ({ recipient, notification }: Delivery): string =>
  sentNotificationKey(notification.id, NAME, recipient);

const read = async (store: StateStore, deliveries: readonly Delivery[]): Promise<Known> => {
  const recipients = [...new Set(deliveries.map(({ recipient }) => recipient))];
  const found = await store.getMany([...recipients.map(inboxKey), ...deliveries.map(sendKey)]);
  const inboxes = recipients.map((recipient): [string, Inbox] => {
    const stored = found.get(inboxKey(recipient));
    const entries = JSON.parse(stored?.value ?? '[]') as readonly Notification[];
    return [recipient, { entries, etag: stored?.etag }];
  });
  const sent = deliveries.map(sendKey).filter((key) => found.has(key));
  return { inboxes: new Map(inboxes), sent: new Set(sent) };
};

/** @param sentBefore send keys that stood before we began */
const plan = (
  deliveries: readonly Delivery[],
  { inboxes, sent }: Known,
  sentBefore: ReadonlySet<string>,
) => {
  const changed = new Map<string, readonly Notification[]>();
  const sendKeys = new Set<string>();
  const outcomes = deliveries.map((delivery): DeliveryOutcome => {
    const { recipient, notification } = delivery;
    const entries = changed.get(recipient) ?? inboxes.get(recipient)?.entries ?? [];
    const key = sendKey(delivery);
    const isThere = entries.some(({ id }) => id === notification.id);
    // Sent long ago, and since pushed out by newer ones, it must not come back.
    if (isThere || (sentBefore.has(key) && entries.length >= MAX_INBOX)) {
      if (!sent.has(key)) sendKeys.add(key);
      return 'repeat';
    }
    changed.set(recipient, [notification, ...entries].slice(0, MAX_INBOX));
    if (!sent.has(key)) sendKeys.add(key);
    return 'sent';
  });
  const operations: readonly StateOperation[] = [
    ...[...changed].map(([recipient, entries]): StateOperation => ({
      kind: 'upsert',
      key: inboxKey(recipient),
      value: JSON.stringify(entries),
      etag: inboxes.get(recipient)?.etag ?? CREATE_ONLY,
      ttlSeconds: TTL_SECONDS.inbox,
    })),
    ...[...sendKeys].map((key): StateOperation => ({
      kind: 'upsert',
      key,
      value: JSON.stringify({ channel: NAME }),
      etag: CREATE_ONLY,
      ttlSeconds: TTL_SECONDS.sentNotification,
    })),
  ];
  return { operations, outcomes };
};
