import { createHash } from 'node:crypto';
import type { Clock, StateStore } from '@mastery/ports';
import { preferencesKey, subscriptionsKey } from '@mastery/state-keys';
import { type StoredPreferences, usableEmail } from '../preferences/stored-preferences.ts';
import { changeDocument, readDocuments } from '../recipients/documents.ts';
import { isStudent } from '../recipients/recipient.ts';
import type { ChannelName, Destination } from '../sending/sender.ts';
import { type StoredSubscription, removeSubscription } from '../subscriptions/subscriptions.ts';
import { createTeachersOf } from '../teachers/teachers-of.ts';
import { readPlatforms } from '../webhooks/platforms.ts';
import { type StoredWebhook, validSecrets } from '../webhooks/stored-webhook.ts';
import { readWebhooks, removeWebhook } from '../webhooks/webhooks.ts';
import type { Directory } from './directory.ts';
import { reach } from './reach.ts';

/** Who is told and by which ways, from what recipients chose. */
export const createDirectory = (
  store: StateStore,
  { clock }: { readonly clock: Clock },
): Directory => ({
  reachOf: async (recipients) => {
    const all = [...new Set(recipients)];
    const keys = [...all.map(preferencesKey), ...all.map(subscriptionsKey)];
    const documents = await readDocuments<unknown>(store, keys);
    const webhooks = await readWebhooks(
      store,
      all.filter((recipient) => !isStudent(recipient)),
    );
    const now = clock.now();
    return new Map(
      all.map((recipient) => {
        const stored = documents.get(preferencesKey(recipient)) as StoredPreferences | undefined;
        const subscriptions = (documents.get(subscriptionsKey(recipient)) ??
          []) as readonly StoredSubscription[];
        const destinations = [
          ...subscriptions.map(pushTo),
          ...(webhooks.get(recipient) ?? []).map((webhook) => callOf(webhook, now)),
          ...emailTo(stored),
        ];
        return [recipient, reach(recipient, stored, destinations)];
      }),
    );
  },
  teachersOf: createTeachersOf({ store, clock }),
  platforms: () => readPlatforms(store),
  forgetDestination: async (recipient, channel, id) => {
    await FORGET[channel](store, recipient, id);
  },
});

const pushTo = ({ id, endpoint, keys }: StoredSubscription): Destination => ({
  channel: 'push',
  ...{ id, endpoint, keys },
});

const callOf = (webhook: StoredWebhook, now: number): Destination => ({
  channel: 'webhook',
  ...{ id: webhook.id, url: webhook.url },
  secrets: validSecrets(webhook, now).map(({ secret }) => secret),
});

const emailTo = (stored: StoredPreferences | undefined): readonly Destination[] => {
  const address = usableEmail(stored);
  if (address === null) return [];
  // Another address is another destination: what is planned for the old one goes nowhere.
  const id = createHash('sha256').update(address).digest('base64url').slice(0, 22);
  return [{ channel: 'email', id, address }];
};

const FORGET: Readonly<
  Record<ChannelName, (store: StateStore, recipient: string, id: string) => Promise<unknown>>
> = {
  push: removeSubscription,
  webhook: removeWebhook,
  // Whoever gets a new mailbox at the same address confirms it again.
  email: (store, recipient, id) =>
    changeDocument<StoredPreferences, undefined>(store, preferencesKey(recipient), (before) => {
      const isIt = emailTo(before).some((each) => each.id === id);
      if (before === undefined || !isIt) return { kind: 'leave', result: undefined };
      return { kind: 'put', document: { ...before, confirmed_email: null }, result: undefined };
    }),
};
