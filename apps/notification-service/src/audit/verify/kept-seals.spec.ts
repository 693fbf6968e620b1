import type { TrailHead } from '@mastery/api-schemas';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forge, segmentsOf } from '../testing/forge.ts';
import {
  HEAD,
  PLACE,
  type TrailWorld,
  requestAt,
  trailWorld,
  upTo,
} from '../testing/trail-world.ts';

const headOf = async (world: TrailWorld): Promise<TrailHead> => (await world.findings()).heads[0]!;

/** A trail of several segments, and each head that it ever had. */
const aTrail = async (records = 14) => {
  const world = trailWorld();
  const kept: TrailHead[] = [];
  for (const offset of upTo(records)) {
    world.append(requestAt(offset, { bytes: 23_000 }));
    await world.consume();
    kept.push(await headOf(world));
  }
  return { world, kept };
};

/** What an installation may go through: each goes on with a few records. */
const LIVES: Readonly<Record<string, (world: TrailWorld) => void>> = {
  'records arrive': () => undefined,
  'another process takes over': (world) => world.restart(),
  'a process dies before it committed': (world) => {
    world.redis.afterNextWrite(() => world.becomeStale());
  },
  'a head is changed, and read from the log again': (world) => {
    const head = world.redis.read(HEAD) as { previous: unknown; seal: string } | null;
    if (head && head.previous !== null) world.redis.put(HEAD, { ...head, seal: 'none' });
  },
  'somebody takes the name of the next full segment': (world) => {
    const head = world.redis.read(HEAD) as { segment: string } | null;
    if (head) world.redis.put(`audit:${PLACE.topic}:0:${head.segment}`, { mine: true });
  },
};

describe('seals that were kept elsewhere', () => {
  it('fit for as long as the chain goes on, whatever happens to who writes it', async () => {
    const step = fc.record({
      life: fc.constantFrom(...Object.keys(LIVES)),
      records: fc.integer({ min: 1, max: 4 }),
      bytes: fc.constantFrom(0, 23_000),
      batch: fc.integer({ min: 1, max: 3 }),
    });
    const run = async (
      steps: readonly { life: string; records: number; bytes: number; batch: number }[],
    ) => {
      const world = trailWorld();
      const kept: TrailHead[] = [];
      let offset = 0;
      for (const { life, records, bytes, batch } of steps) {
        LIVES[life]!(world);
        world.append(...upTo(offset + records, offset).map((at) => requestAt(at, { bytes })));
        offset += records;
        await world.consume(batch);
        world.restart();
        await world.consume(batch);
        kept.push(await headOf(world));
      }
      const { findings, seals } = await world.findings({ seals: kept });
      expect({ findings, seals }).toEqual({ findings: [], seals: kept.length });
      expect(world.offsets()).toEqual(upTo(offset));
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), run), {
      numRuns: 25,
    });
  });

  it('show every change before them that somebody made who has the key, and none behind them', async () => {
    const { world, kept } = await aTrail();
    const original = segmentsOf(world).map((segment, at, all) => ({
      key: at === all.length - 1 ? HEAD : `audit:${PLACE.topic}:0:${segment.segment}`,
      segment,
    }));
    const number = fc.integer({ min: 0, max: 13 });
    const way = fc.constantFrom('changed', 'taken out');
    const run = async (changed: number, seal: number, how: string) => {
      forge(world, (entries) =>
        how === 'changed'
          ? entries.map((entry) => (entry.offset === changed ? { ...entry, id: 'x' } : entry))
          : entries.filter(({ offset }) => offset !== changed),
      );
      const plain = await world.findings();
      const compared = await world.findings({ seals: [kept[seal]!] });
      for (const { key, segment } of original) world.redis.put(key, segment);
      expect(plain.findings).toEqual([]);
      const kinds = compared.findings.map(({ kind }) => kind);
      expect(kinds).toEqual(changed <= seal ? ['rewritten'] : []);
    };
    await fc.assert(fc.asyncProperty(number, number, way, run), { numRuns: 25 });
  });

  it('show a chain that was cut, replaced by another, or is nowhere', async () => {
    const { world, kept } = await aTrail();
    const newest = kept.at(-1)!;
    const found = async (...seals: readonly TrailHead[]) =>
      (await world.findings({ seals: [...seals] })).findings.map(({ kind }) => kind);
    expect(await found(newest)).toEqual([]);
    expect(await found({ ...newest, partition: 7 })).toEqual(['rewritten']);
    expect(await found({ ...newest, segment: '1-0' })).toEqual(['rewritten']);
    expect(await found({ ...newest, segment: '9999999999999-0' })).toEqual(['rewritten']);
    world.redis.remove(HEAD);
    world.restart();
    expect(await found(...kept)).toEqual(kept.map(() => 'rewritten'));
  });

  it('count until what they close is no longer kept', async () => {
    const { world, kept } = await aTrail(3);
    world.redis.remove(HEAD);
    world.restart();
    world.pass(365 * 86_400_000);
    expect((await world.findings({ seals: kept })).findings).toHaveLength(3);
    world.pass(2 * 86_400_000);
    expect(await world.findings({ seals: kept })).toMatchObject({ findings: [], seals: 0 });
  });
});
