import { createHash } from 'node:crypto';
import type { SubscriptionRequest, SubscriptionTold } from '@mastery/api-schemas';
import type { Clock, StateStore } from '@mastery/ports';
import { subscriptionsKey } from '@mastery/state-keys';
import { changeDocument, readDocuments } from '../recipients/documents.ts';

/** One browser, as `…:notifications:subscriptions` has it. */
export interface StoredSubscription {
  readonly id: string;
  /** The push service's URL for this browser. */
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  /** RFC 3339 UTC. */
  readonly created_at: string;
}

/** So many browsers a recipient has at most; one more takes the place of the oldest. */
export const MAX_SUBSCRIPTIONS = 10;

/** The browsers of recipients. */
export interface Subscriptions {
  /** Newest first. */
  list(recipient: string): Promise<readonly SubscriptionTold[]>;
  /** A browser that subscribes again keeps its id. */
  add(recipient: string, subscription: SubscriptionRequest): Promise<SubscriptionTold>;
  /** Whether there was one. */
  remove(recipient: string, id: string): Promise<boolean>;
}

/** Browsers that are told by Web Push, in the state of their recipient. */
export const createSubscriptions = ({
  store,
  clock,
}: {
  readonly store: StateStore;
  readonly clock: Clock;
}): Subscriptions => ({
  list: async (recipient) => {
    const key = subscriptionsKey(recipient);
    const found = await readDocuments<readonly StoredSubscription[]>(store, [key]);
    return (found.get(key) ?? []).map(told);
  },
  add: (recipient, { endpoint, keys }) =>
    changeDocument<readonly StoredSubscription[], SubscriptionTold>(
      store,
      subscriptionsKey(recipient),
      (before = []) => {
        const id = idOf(endpoint);
        const added = { id, endpoint, keys, created_at: new Date(clock.now()).toISOString() };
        const others = before.filter((each) => each.id !== id);
        const document = [added, ...others].slice(0, MAX_SUBSCRIPTIONS);
        return { kind: 'put', document, result: told(added) };
      },
    ),
  remove: (recipient, id) => removeSubscription(store, recipient, id),
});

/** Takes a browser away; answers whether it was there. */
export const removeSubscription = (
  store: StateStore,
  recipient: string,
  id: string,
): Promise<boolean> =>
  changeDocument<readonly StoredSubscription[], boolean>(
    store,
    subscriptionsKey(recipient),
    (before = []) => {
      const document = before.filter((each) => each.id !== id);
      if (document.length === before.length) return { kind: 'leave', result: false };
      return document.length === 0
        ? { kind: 'remove', result: true }
        : { kind: 'put', document, result: true };
    },
  );

/** Follows from the endpoint: the same browser has the same. */
const idOf = (endpoint: string): string =>
  createHash('sha256').update(endpoint).digest('base64url').slice(0, 22);

/** The endpoint is a secret between browser and push service; its host tells people enough. */
const told = ({ id, endpoint, created_at }: StoredSubscription): SubscriptionTold => ({
  id,
  push_service: new URL(endpoint).host,
  created_at,
});
