import type { StateStore } from '@mastery/ports';
import { erasedRecipientKey, inboxKey, sentNotificationKey } from '@mastery/state-keys';
import type { Delivery, Notification } from '../notification.ts';

/** Name of the channel, as it stands in send keys. */
export const INBOX = 'inbox';

/** An inbox as it was read. */
export interface Inbox {
  readonly entries: readonly Notification[];
  readonly etag: string | undefined;
}

/** When a recipient was erased, milliseconds since the epoch, and the ETag of the note about it. */
export interface ErasedAt {
  readonly at: number;
  readonly etag: string;
}

/** What is known about recipients and what was sent to them. */
export interface Known {
  readonly inboxes: ReadonlyMap<string, Inbox>;
  /** Send keys that stand. */
  readonly sent: ReadonlySet<string>;
  /** Recipients who were erased. */
  readonly erased: ReadonlyMap<string, ErasedAt>;
}

/** Names of the keys that hold a recipient; those that outlive an erasure hold a pseudonym. */
export interface InboxKeys {
  readonly inbox: (recipient: string) => string;
  readonly sent: (recipient: string, notificationId: string) => string;
  readonly erased: (recipient: string) => string;
}

/** @param pseudonym student id → HMAC */
export const inboxKeys = (pseudonym: (studentId: string) => string): InboxKeys => ({
  inbox: inboxKey,
  sent: (recipient, id) => sentNotificationKey(id, INBOX, pseudonym(recipient)),
  erased: (recipient) => erasedRecipientKey(pseudonym(recipient)),
});

/** Reads everything about these deliveries and recipients at once. */
export const readInboxes = async (
  store: StateStore,
  keys: InboxKeys,
  recipients: readonly string[],
  deliveries: readonly Delivery[] = [],
): Promise<Known> => {
  const all = [...new Set(recipients)];
  const sendKeys = deliveries.map(({ recipient, notification: { id } }) =>
    keys.sent(recipient, id),
  );
  const found = await store.getMany([...all.map(keys.inbox), ...all.map(keys.erased), ...sendKeys]);
  const inboxes = all.map((recipient): [string, Inbox] => {
    const stored = found.get(keys.inbox(recipient));
    const entries = JSON.parse(stored?.value ?? 'null') as readonly Notification[] | null;
    return [recipient, { entries: entries ?? [], etag: stored?.etag }];
  });
  const erased = all.flatMap((recipient): readonly [string, ErasedAt][] => {
    const stored = found.get(keys.erased(recipient));
    if (stored === undefined) return [];
    const { at } = JSON.parse(stored.value) as Pick<ErasedAt, 'at'>;
    return [[recipient, { at, etag: stored.etag }]];
  });
  return {
    inboxes: new Map(inboxes),
    sent: new Set(sendKeys.filter((key) => found.has(key))),
    erased: new Map(erased),
  };
};

/**
 * Whether a notification is from before its recipient's erasure. One of the very millisecond counts as
 * before: rather one too few than somebody who is not to be there.
 */
export const isFromBefore = (
  { created_at: createdAt }: Notification,
  erased: Pick<ErasedAt, 'at'> | undefined,
): boolean => erased !== undefined && Date.parse(createdAt) <= erased.at;

/** Whether the recipient, or the student it speaks of, was erased since. */
export const isForgotten = (
  { recipient, notification }: Delivery,
  erased: Known['erased'],
): boolean =>
  [recipient, notification.about ?? recipient].some((person) =>
    isFromBefore(notification, erased.get(person)),
  );
