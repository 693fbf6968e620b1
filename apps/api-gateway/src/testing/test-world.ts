import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Curriculum } from '@mastery/domain-scoring';
import { type AuditTrailEntry, TOPIC, auditEntry } from '@mastery/event-schemas';
import {
  type BatchControl,
  CacheUnavailable,
  type EventLog,
  EventLogUnavailable,
  type Invocation,
  type InvocationReply,
  type NewRecord,
  type ServiceUnavailable,
  StateStoreUnavailable,
  type Subscription,
  type TokenBuckets,
} from '@mastery/ports';
import { redisLikeCache, redisLikeValues } from '@mastery/ports/testing';
import type { DemoDoor } from '../demo/demo-route.ts';
import { DEFAULT_LIMITS } from '../rate-limit/limits.ts';

/** A record that reached the log. */
export interface Appended {
  readonly topic: string;
  readonly record: NewRecord;
}

/** The world behind the gateway, in the test's hands. */
export const createWorld = () => {
  const world = createEmptyWorld();
  return {
    ...world,
    /** A result of this student arrives on `mastery.results`, at every gateway. */
    changed: async (studentId: string) => {
      await Promise.all(
        world.subscriptions.map(({ topic, onBatch }) => onBatch(...resultOf(topic, studentId))),
      );
    },
  };
};
export type World = ReturnType<typeof createWorld>;

const resultOf = (topic: string, studentId: string): Parameters<Subscription['onBatch']> => {
  const place = { topic, partition: 0 };
  const record = { ...place, offset: '0', value: null, timestamp: 0, headers: {} };
  const records = [{ ...record, key: Buffer.from(studentId) }];
  return [{ ...place, generation: 1, highWatermark: '1', records }, NOTHING_TO_CONTROL];
};

const NOTHING_TO_CONTROL: BatchControl = {
  heartbeat: () => Promise.resolve(),
  isStale: () => false,
  commit: () => Promise.resolve(),
  seek: () => undefined,
  range: () => Promise.resolve({ start: '0', end: '1' }),
};

const createEmptyWorld = () => {
  const away = new Set<'kafka' | 'redis' | 'cache'>();
  const cache = redisLikeCache({
    now: () => Date.now(),
    before: () => (away.has('cache') ? Promise.reject(new Error('away')) : Promise.resolve()),
  });
  return {
    away,
    /** The cache that all gateways of this world share. */
    cache,
    appended: [] as Appended[],
    oneTimeValues: redisLikeValues({
      now: () => Date.now(),
      before: () =>
        away.has('cache') ? Promise.reject(new CacheUnavailable('away')) : Promise.resolve(),
    }),
    maxStreams: 100,
    /** How the gateway reads `mastery.results`. */
    subscriptions: [] as Subscription[],
    stored: new Map<string, string>(),
    /** The keys of each read of the store. */
    reads: [] as (readonly string[])[],
    invoked: [] as Invocation[],
    /** What services answer, or that they do not; as the OpenAPI document describes it unless given. */
    reply: undefined as InvocationReply | ServiceUnavailable | undefined,
    /** What reached `mastery.audit`, parsed. */
    audited: [] as AuditTrailEntry[],
    auditFolder: mkdtempSync(join(tmpdir(), 'audit-')),
    auditBytes: 1_000_000,
    take: ((_key, { capacity }) =>
      Promise.resolve({ granted: true, remaining: capacity, waitMs: 0 })) as TokenBuckets['take'],
    limits: DEFAULT_LIMITS,
    whenLimiterAway: 'open' as 'open' | 'closed',
    studentsMayIngest: false,
    homePages: undefined as string[] | undefined,
    curriculum: null as Curriculum | null,
    demoDoor: null as DemoDoor | null,
    now: () => Date.parse('2026-03-10T12:00:00Z'),
  };
};

/** The log of a world. */
export const eventLogOf = ({ appended, audited, subscriptions, away }: World): EventLog => {
  const reachable = () =>
    away.has('kafka') ? Promise.reject(new EventLogUnavailable('away')) : Promise.resolve();
  return {
    producer: () =>
      Promise.resolve({
        append: async (topic, records) => {
          await reachable();
          if (topic === TOPIC.audit) {
            audited.push(
              ...records.map(({ value }) => auditEntry.parse(JSON.parse(String(value)))),
            );
            return [];
          }
          return records.map((record) => {
            appended.push({ topic, record });
            return { partition: 3, offset: String(appended.length - 1) };
          });
        },
        probe: reachable,
        close: () => Promise.resolve(),
      }),
    subscribe: (subscription) => {
      subscriptions.push(subscription);
      return Promise.resolve({
        isHealthy: () => !away.has('kafka'),
        assignment: () => [0],
        close: () => Promise.resolve(),
      });
    },
    reader: () =>
      Promise.resolve({
        ranges: async () => {
          await reachable();
          return [{ start: '0', end: '0' }];
        },
        committed: async () => {
          await reachable();
          return [null];
        },
        read: async function* () {
          await reachable();
          yield [];
        },
        close: () => Promise.resolve(),
      }),
  };
};

/** The state store of a world. */
export const storeOf = ({ stored, reads, away }: World) => {
  const reachable = () =>
    away.has('redis') ? Promise.reject(new StateStoreUnavailable('away')) : Promise.resolve();
  return {
    getMany: async (keys: readonly string[]) => {
      reads.push(keys);
      await reachable();
      const found = keys.filter((key) => stored.has(key));
      return new Map(found.map((key) => [key, { value: stored.get(key) ?? '', etag: '1' }]));
    },
    transact: () => Promise.reject(new Error('the gateway writes no state')),
    probe: reachable,
    close: () => Promise.resolve(),
  };
};
