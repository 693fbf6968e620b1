import type { Metrics } from '@mastery/observability';
import type { Clock, EventLog, Logger, SharedCache, StateStore } from '@mastery/ports';
import { createMasteryStore } from '../query/read-mastery.ts';
import { createCacheEvents } from './cache-events.ts';
import { type ReadMastery, createCachedMastery } from './cached-mastery.ts';
import { readEffective } from './effective-mastery.ts';
import { followResults } from './invalidation-stream.ts';
import { createMemoryLayer } from './memory-layer.ts';
import { createSharedLayer } from './shared-layer.ts';

/** What the caches are made of. */
export interface MasteryCachesDeps {
  readonly cache: SharedCache;
  readonly store: StateStore;
  readonly eventLog: EventLog;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Names this process among the gateways. */
  readonly instance: string;
  readonly settleMs?: number | undefined;
}

/** Mastery through L1, L2 and the state store, evicted by `mastery.results`. */
export interface MasteryCaches {
  readonly read: ReadMastery;
  readonly readOneOfMany: ReadMastery;
  close(): Promise<void>;
}

/** Creates the caches of one gateway; they are passed by until their stream of changes is reliable. */
export const createMasteryCaches = async (deps: MasteryCachesDeps): Promise<MasteryCaches> => {
  const { clock, log } = deps;
  const events = createCacheEvents(deps.metrics);
  const l2 = createSharedLayer({ cache: deps.cache, clock, onFailure: () => events.failed() });
  const cached = createCachedMastery({
    l1: createMemoryLayer(),
    l2,
    store: createMasteryStore({ store: deps.store }),
    bulkStore: createMasteryStore({ store: deps.store }),
    reliableSince: () => stream.reliableSince(),
    clock,
    events,
  });
  const stream = await followResults({
    eventLog: deps.eventLog,
    clock,
    log,
    groupId: `api-gateway-${deps.instance}`,
    onChanged: cached.evict,
    onGap: cached.clear,
    ...(deps.settleMs !== undefined && { settleMs: deps.settleMs }),
  });
  return {
    read: readEffective(cached.read, clock),
    readOneOfMany: readEffective(cached.readOneOfMany, clock),
    close: async () => {
      await stream.close();
      await l2.close();
    },
  };
};
