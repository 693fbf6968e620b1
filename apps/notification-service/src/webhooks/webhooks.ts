import { randomBytes } from 'node:crypto';
import type { WebhookCreated, WebhookTold } from '@mastery/api-schemas';
import type { Clock, StateStore } from '@mastery/ports';
import { webhookKey, webhooksKey } from '@mastery/state-keys';
import { changeDocument, readDocuments } from '../recipients/documents.ts';
import { isPlatform } from '../recipients/recipient.ts';
import { notePlatform } from './platforms.ts';
import {
  type StoredSecret,
  type StoredWebhook,
  validSecrets,
  webhookTold,
} from './stored-webhook.ts';

/** So many webhooks an owner has at most. */
export const MAX_WEBHOOKS = 10;
/** How long the old secret is valid beside the new one, milliseconds. */
export const OLD_SECRET_MS = 24 * 3_600_000;

/** What webhooks need. */
export interface WebhooksDeps {
  readonly store: StateStore;
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
}

/** The webhooks of teachers and platforms. Whose a webhook is not does not find it. */
export interface Webhooks {
  list(owner: string): Promise<readonly WebhookTold[]>;
  /** Null when the owner has too many already. */
  add(owner: string, url: string): Promise<WebhookCreated | null>;
  /** A new secret, told once; the old one stays valid for a day. */
  rotate(owner: string, id: string): Promise<WebhookCreated | null>;
  /** Whether there was one. Without an owner whosoever it is. */
  remove(owner: string | null, id: string): Promise<boolean>;
}

/** Webhooks in the state: each under its id, and a list of ids for each owner. */
export const createWebhooks = ({ store, clock, newId }: WebhooksDeps): Webhooks => ({
  list: async (owner) => {
    const webhooks = await readWebhooks(store, [owner]);
    return (webhooks.get(owner) ?? []).map((webhook) => webhookTold(webhook, clock.now()));
  },
  add: async (owner, url) => {
    const webhook: StoredWebhook = {
      ...{ id: newId(), owner, url },
      secrets: [newSecret(clock)],
      created_at: new Date(clock.now()).toISOString(),
    };
    const put = () => ({ kind: 'put' as const, document: webhook, result: undefined });
    // Before any list names it: should that be cut off, nothing is counted that is not there.
    await changeDocument<StoredWebhook, undefined>(store, webhookKey(webhook.id), put);
    if (!(await list(store, owner, webhook.id))) {
      await forget(store, webhook.id);
      return null;
    }
    if (isPlatform(owner)) await notePlatform(store, owner, true);
    return created(webhook, clock.now());
  },
  rotate: (owner, id) =>
    changeDocument<StoredWebhook, WebhookCreated | null>(store, webhookKey(id), (before) => {
      if (before?.owner !== owner) return { kind: 'leave', result: null };
      const now = clock.now();
      const [newest] = validSecrets(before, now);
      const old = newest === undefined ? [] : [{ ...newest, until: now + OLD_SECRET_MS }];
      const document = { ...before, secrets: [newSecret(clock), ...old] };
      return { kind: 'put', document, result: created(document, now) };
    }),
  remove: (owner, id) => removeWebhook(store, owner, id),
});

/** Takes a webhook away; answers whether it was there and the owner's. Without an owner it is whosoever's. */
export const removeWebhook = async (
  store: StateStore,
  owner: string | null,
  id: string,
): Promise<boolean> => {
  const key = webhookKey(id);
  const found = (await readDocuments<StoredWebhook>(store, [key])).get(key);
  if (found === undefined || (owner !== null && found.owner !== owner)) return false;
  const left = await changeDocument<readonly string[], number>(
    store,
    webhooksKey(found.owner),
    (ids = []) => {
      const document = ids.filter((each) => each !== id);
      const result = document.length;
      if (result === 0) return { kind: 'remove', result };
      return { kind: 'put', document, result };
    },
  );
  await forget(store, id);
  if (left === 0 && isPlatform(found.owner)) await notePlatform(store, found.owner, false);
  return true;
};

/** The webhooks of these owners, oldest first. */
export const readWebhooks = async (
  store: Pick<StateStore, 'getMany'>,
  owners: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredWebhook[]>> => {
  const lists = await readDocuments<readonly string[]>(store, owners.map(webhooksKey));
  const idsOf = (owner: string) => lists.get(webhooksKey(owner)) ?? [];
  const ids = owners.flatMap(idsOf);
  const found = await readDocuments<StoredWebhook>(store, ids.map(webhookKey));
  return new Map(
    owners.map((owner) => [owner, idsOf(owner).flatMap((id) => found.get(webhookKey(id)) ?? [])]),
  );
};

/** Notes a webhook as its owner's; false when the owner has too many already. */
const list = (store: StateStore, owner: string, id: string): Promise<boolean> =>
  changeDocument<readonly string[], boolean>(store, webhooksKey(owner), (ids = []) =>
    ids.length < MAX_WEBHOOKS
      ? { kind: 'put', document: [...new Set([...ids, id])], result: true }
      : { kind: 'leave', result: ids.includes(id) },
  );

const forget = (store: StateStore, id: string): Promise<void> =>
  changeDocument<StoredWebhook, undefined>(store, webhookKey(id), () => ({
    kind: 'remove',
    result: undefined,
  }));

/** 32 bytes: Standard Webhooks asks for 24 to 64. */
const newSecret = (clock: Clock): StoredSecret => ({
  secret: `whsec_${randomBytes(32).toString('base64')}`,
  created_at: new Date(clock.now()).toISOString(),
  until: null,
});

const created = (webhook: StoredWebhook, now: number): WebhookCreated => ({
  ...webhookTold(webhook, now),
  secret: webhook.secrets[0]?.secret ?? '',
});
