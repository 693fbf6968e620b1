import type { WebhookTold } from '@mastery/api-schemas';

/** `webhook:{id}:config`. */
export interface StoredWebhook {
  readonly id: string;
  /** `teacher:{sub}`, `platform:{sub}` or `admin:{sub}`. */
  readonly owner: string;
  readonly url: string;
  /** The newest first; the older one until its time is over. */
  readonly secrets: readonly StoredSecret[];
  /** RFC 3339 UTC. */
  readonly created_at: string;
}

/** A secret that messages are signed with. */
export interface StoredSecret {
  /** `whsec_` and base64, as Standard Webhooks has it. */
  readonly secret: string;
  readonly created_at: string;
  /** Milliseconds since the epoch; null for one that has not been rotated. */
  readonly until: number | null;
}

/** The secrets that are valid, newest first. @param now milliseconds since the epoch */
export const validSecrets = ({ secrets }: StoredWebhook, now: number): readonly StoredSecret[] =>
  secrets.filter(({ until }) => until === null || until > now);

/** What is told about a webhook: everything but its secrets. */
export const webhookTold = (webhook: StoredWebhook, now: number): WebhookTold => {
  const [newest, old] = validSecrets(webhook, now);
  return {
    id: webhook.id,
    url: webhook.url,
    created_at: webhook.created_at,
    secret_created_at: newest?.created_at ?? webhook.created_at,
    old_secret_until: old?.until ? new Date(old.until).toISOString() : null,
  };
};
