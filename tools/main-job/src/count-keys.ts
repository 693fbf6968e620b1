import { Redis } from 'ioredis';

/** What stands in Redis, counted key by key without asking the engine. */
export interface KeyCounts {
  readonly students: number;
  readonly processed: number;
  readonly snapshots: number;
  /** Notifications in all inboxes. */
  readonly inboxEntries: number;
  /** Keys that should expire and do not. */
  readonly withoutExpiry: number;
}

const NEVER_EXPIRES = /:profile:current_mastery$|^partition:/;

/** Counts the engine's keys with SCAN and reads what has to be read. */
export const countKeys = async (redisUrl: string): Promise<KeyCounts> => {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1 });
  const counts = { students: 0, processed: 0, snapshots: 0, inboxEntries: 0, withoutExpiry: 0 };
  try {
    for await (const found of redis.scanStream({ count: 1_000 })) {
      const keys = found as string[];
      if (keys.length === 0) continue;
      const pipeline = redis.pipeline();
      for (const key of keys) pipeline.ttl(key);
      const ttls = (await pipeline.exec()) ?? [];
      for (const [index, key] of keys.entries()) {
        const expires = (ttls[index]?.[1] as number) >= 0;
        if (!expires && !NEVER_EXPIRES.test(key)) counts.withoutExpiry += 1;
        if (key.endsWith(':profile:current_mastery')) counts.students += 1;
        if (key.startsWith('processed:')) counts.processed += 1;
        if (/:mastery:\d{4}-\d{2}-\d{2}$/.test(key)) counts.snapshots += 1;
        if (key.endsWith(':notifications:inbox')) {
          const inbox = await redis.hget(key, 'data');
          counts.inboxEntries += (JSON.parse(inbox ?? '[]') as unknown[]).length;
        }
      }
    }
    return counts;
  } finally {
    redis.disconnect();
  }
};
