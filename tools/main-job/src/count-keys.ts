import { TTL_SECONDS } from '@mastery/state-keys';
import { Redis } from 'ioredis';

/** What stands in Redis, counted key by key without asking the engine. */
export interface KeyCounts {
  readonly students: number;
  readonly processed: number;
  readonly snapshots: number;
  /** Notifications in all inboxes. */
  readonly inboxEntries: number;
  /** Keys that the contract does not know, or that live longer or shorter than it says. */
  readonly strays: number;
}

/** The contract's keys with their time to live; null never expires. */
const KINDS: readonly (readonly [RegExp, number | null])[] = [
  [/^student:[^:]+:profile:current_mastery$/, null],
  [/^student:[^:]+:mastery:\d{4}-\d{2}-\d{2}$/, TTL_SECONDS.dailyMastery],
  [
    /^student:[^:]+:mastery:\d{4}-\d{2}-\d{2}:(completion|quiz|quality|consistency)$/,
    TTL_SECONDS.dailyMastery,
  ],
  [/^student:[^:]+:activity:recent$/, TTL_SECONDS.recentActivity],
  [/^student:[^:]+:prediction:7days$/, TTL_SECONDS.prediction],
  [/^student:[^:]+:path:(adaptive|revision)$/, TTL_SECONDS.adaptivePath],
  [/^(student|teacher):[^:]+:notifications:inbox$/, TTL_SECONDS.inbox],
  [/^student:[^:]+:notifications:told-to$/, null],
  [/^(student|teacher|admin):[^:]+:notifications:(preferences|subscriptions)$/, null],
  [/^(teacher|platform|admin):[^:]+:notifications:webhooks$/, null],
  [/^webhook:[^:]+:config$/, null],
  [/^platforms$/, null],
  [/^teacher:[^:]+:notifications:cohorts$/, TTL_SECONDS.cohortTeachers],
  [/^cohort:[^:]+:teachers$/, TTL_SECONDS.cohortTeachers],
  [/^notification:[^:]+:(inbox|push|webhook|email):[^:]+(:[^:]+)?$/, TTL_SECONDS.sentNotification],
  [/^deliveries:\d+:cursor$/, null],
  [/^deliveries:\d+:\d+:\d+$/, TTL_SECONDS.dueDeliveries],
  [/^processed:[0-9a-f-]{36}$/, TTL_SECONDS.processed],
  [/^partition:mastery\.requests:\d+:(position|erasures)$/, null],
  [/^active:\d+:\d{4}-\d{2}-\d{2}:\d+$/, TTL_SECONDS.activeStudents],
  [/^student:[^:]+:profile:checkpoint:\d{4}-\d{2}$/, TTL_SECONDS.checkpoint],
  [/^student:[^:]+:forecasts:due$/, TTL_SECONDS.dueForecasts],
  [/^student:[^:]+:cohorts$/, null],
  [/^cohorts$/, null],
  [/^cohort:[^:]+:(members|roster)$/, null],
  [/^cohort:[^:]+:aggregate:\d{4}-\d{2}-\d{2}$/, TTL_SECONDS.cohortAggregate],
  [/^audit:mastery\.(audit|results):\d+:head$/, TTL_SECONDS.auditHead],
  [/^audit:mastery\.(audit|results):\d+:\d+-\d+$/, TTL_SECONDS.auditSegment],
  [/^model:[^:]+:[^:]+$/, null],
  // The cache may be the same Redis, as it is on a laptop.
  [/^cache:mastery:[^:]+(:\d{4}-\d{2}-\d{2})?$/, TTL_SECONDS.cachedMastery],
  [/^ratelimit:[0-9a-f]{16}:[a-z]+$/, TTL_SECONDS.rateLimit],
];

/** Seconds that a key may have lived already when it is looked at. */
const SLACK_SECONDS = 900;

/**
 * Whether a key is the contract's and expires when it should.
 * @param ttl as Redis says: −1 for never, −2 for a key whose time was over before it was looked at
 */
export const isAsContracted = (key: string, ttl: number): boolean => {
  const kind = KINDS.find(([pattern]) => pattern.test(key));
  if (kind === undefined) return false;
  const [, seconds] = kind;
  if (seconds === null) return ttl === -1;
  if (ttl === -1) return false;
  return ttl === -2 || (ttl <= seconds && ttl > seconds - SLACK_SECONDS);
};

/** Counts the engine's keys with SCAN and reads what has to be read. */
export const countKeys = async (redisUrl: string): Promise<KeyCounts> => {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1 });
  try {
    const keys = await allKeys(redis);
    const pipeline = redis.pipeline();
    for (const key of keys) pipeline.ttl(key);
    const ttls = ((await pipeline.exec()) ?? []).map(([, ttl]) => ttl as number);
    const count = (pattern: RegExp) => keys.filter((key) => pattern.test(key)).length;
    return {
      students: count(/:profile:current_mastery$/),
      processed: count(/^processed:/),
      snapshots: count(/:mastery:\d{4}-\d{2}-\d{2}$/),
      inboxEntries: await inboxEntries(
        redis,
        keys.filter((key) => key.endsWith(':notifications:inbox')),
      ),
      strays: keys.filter((key, index) => !isAsContracted(key, ttls[index] ?? -2)).length,
    };
  } finally {
    redis.disconnect();
  }
};

const allKeys = async (redis: Redis): Promise<readonly string[]> => {
  // SCAN may name a key twice while Redis grows its table.
  const keys = new Set<string>();
  for await (const found of redis.scanStream({ count: 1_000 })) {
    for (const key of found as readonly string[]) keys.add(key);
  }
  return [...keys];
};

const inboxEntries = async (redis: Redis, keys: readonly string[]): Promise<number> => {
  const inboxes = await Promise.all(keys.map((key) => redis.hget(key, 'data')));
  return inboxes.reduce((sum, text) => sum + (JSON.parse(text ?? '[]') as unknown[]).length, 0);
};
