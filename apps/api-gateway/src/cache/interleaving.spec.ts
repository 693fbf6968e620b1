import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { redisLikeCache } from '@mastery/ports/testing';
import { createCachedMastery } from './cached-mastery.ts';
import { createEntry } from './mastery-entry.ts';
import { createMemoryLayer } from './memory-layer.ts';
import { REST_MS, createSharedLayer } from './shared-layer.ts';

jest.setTimeout(60_000);

const NOBODY_COUNTS = { asked: () => undefined, failed: () => undefined };
const STUDENT = 's-1';

/** Gateways before one store and one L2, where every step that takes time waits for the scheduler. */
const createWorld = (scheduler: fc.Scheduler, gateways: number) => {
  let revision = 1;
  let away = false;
  const clock = { now: () => Date.now() };
  const step = (label: string) => scheduler.schedule(Promise.resolve(), label);
  const cache = redisLikeCache({
    ...clock,
    before: async (command) => {
      await step(`L2 ${command}`);
      if (away && command === 'evict') throw new Error('not evicted');
    },
  });
  const store = {
    current: async () => {
      await step('the store reads');
      const read = createEntry(revision, `{"revision":${revision}}`);
      await step('the store answers');
      return read;
    },
    asOf: () => Promise.reject(new Error('nobody asks')),
  };
  const create = () => {
    const l2 = createSharedLayer({ cache, clock, onFailure: () => undefined });
    const l1 = createMemoryLayer();
    const reliableSince = () => 0;
    const cached = createCachedMastery({
      l1,
      l2,
      store,
      bulkStore: store,
      clock,
      reliableSince,
      events: NOBODY_COUNTS,
    });
    return { ...cached, close: () => l2.close() };
  };
  return {
    gateways: Array.from({ length: gateways }, create),
    change: () => (revision += 1),
    evictionsFail: (is: boolean) => {
      away = is;
    },
  };
};

/** Reads that are coalesced set off in the next turn, so every step is given one. */
const act = async (step: () => Promise<unknown>) => {
  await step();
  await nextTurn();
};

const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('read' as const), at: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('change' as const), at: fc.nat(1) }) },
);

describe('whatever the order of reads, fills, changes and evictions', () => {
  it('whoever asks a gateway after its eviction gets nothing older', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler({ act }),
        fc.array(action, { minLength: 1, maxLength: 14 }),
        fc.boolean(),
        async (scheduler, actions, evictionsFail) => {
          const world = createWorld(scheduler, 2);
          world.evictionsFail(evictionsFail);
          const evicted = [0, 0];
          const stale: string[] = [];
          const read = async (at: number) => {
            const atLeast = evicted[at]!;
            const answer = await world.gateways[at]!.read(STUDENT);
            const { revision } = answer!.entry;
            if (revision < atLeast) stale.push(`${revision} from ${answer!.layer}, not ${atLeast}`);
          };
          const work: Promise<void>[] = [];
          for (const { kind, at } of actions) {
            if (kind === 'read') {
              work.push(
                scheduler
                  .schedule(Promise.resolve(), `gateway ${at} is asked`)
                  .then(() => read(at)),
              );
              continue;
            }
            work.push(
              scheduler
                .schedule(Promise.resolve(), 'the worker writes and publishes')
                .then(async () => {
                  const revision = world.change();
                  // Each gateway hears of it in its own time.
                  await Promise.all(
                    world.gateways.map(async (gateway, each) => {
                      await scheduler.schedule(Promise.resolve(), `gateway ${each} hears of it`);
                      await gateway.evict([STUDENT]);
                      evicted[each] = Math.max(evicted[each]!, revision);
                    }),
                  );
                }),
            );
          }
          await scheduler.waitFor(Promise.all(work));
          const last = Promise.all([read(0), read(1)]);
          await scheduler.waitFor(last);
          await Promise.all(world.gateways.map((gateway) => gateway.close()));
          expect(stale).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('rests long enough for everybody who is on the way', async () => {
    const { MAX_FLIGHT_MS } = await import('./query-optimization.ts');
    const { SETTLE_MS } = await import('./invalidation-stream.ts');
    expect(REST_MS).toBeGreaterThan(MAX_FLIGHT_MS);
    expect(SETTLE_MS).toBeGreaterThan(MAX_FLIGHT_MS);
  });
});
