import { CREATE_ONLY, type StateOperation } from '@mastery/ports';
import { TTL_SECONDS } from '@mastery/state-keys';
import type { Delivery, DeliveryOutcome, Notification } from '../notification.ts';
import { INBOX, type InboxKeys, type Known, isForgotten } from './inbox-state.ts';

/** The inbox holds this many, the newest. */
export const MAX_INBOX = 200;

/** What deliveries come to: what to write, and an outcome for each. */
export interface Plan {
  readonly operations: readonly StateOperation[];
  readonly outcomes: readonly DeliveryOutcome[];
}

/** @param sentBefore send keys that stood before we began */
export const planDeliveries = (
  keys: InboxKeys,
  deliveries: readonly Delivery[],
  { inboxes, sent, erased }: Known,
  sentBefore: ReadonlySet<string>,
): Plan => {
  const changed = new Map<string, readonly Notification[]>();
  const sendKeys = new Set<string>();
  const outcomes = deliveries.map(({ recipient, notification }): DeliveryOutcome => {
    if (isForgotten({ recipient, notification }, erased)) return 'erased';
    const entries = changed.get(recipient) ?? inboxes.get(recipient)?.entries ?? [];
    const key = keys.sent(recipient, notification.id);
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
      key: keys.inbox(recipient),
      value: JSON.stringify(entries),
      etag: inboxes.get(recipient)?.etag ?? CREATE_ONLY,
      ttlSeconds: TTL_SECONDS.inbox,
    })),
    ...[...sendKeys].map((key): StateOperation => ({
      kind: 'upsert',
      key,
      value: JSON.stringify({ channel: INBOX }),
      etag: CREATE_ONLY,
      ttlSeconds: TTL_SECONDS.sentNotification,
    })),
  ];
  return { operations, outcomes };
};
