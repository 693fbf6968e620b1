import { Redis } from 'ioredis';

interface SendState {
  readonly state: string;
  readonly outcome?: string;
}

const WEBHOOKS = 'notification:*:webhook:*';

/** How many messages to webhooks are noted with each outcome; those that are not done yet as `open`. */
export const readSendKeys = async (url: string): Promise<ReadonlyMap<string, number>> => {
  const redis = new Redis(url, { maxRetriesPerRequest: 20 });
  const counts = new Map<string, number>();
  try {
    const keys = new Set<string>();
    for await (const found of redis.scanStream({ match: WEBHOOKS, count: 1_000 })) {
      for (const key of found as readonly string[]) keys.add(key);
    }
    const pipeline = redis.pipeline();
    for (const key of keys) pipeline.hget(key, 'data');
    for (const [, data] of (await pipeline.exec()) ?? []) {
      const { state, outcome } = JSON.parse(String(data)) as SendState;
      const name = state === 'done' ? (outcome ?? 'done') : 'open';
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  } finally {
    redis.disconnect();
  }
};
