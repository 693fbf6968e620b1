import { describe, expect, it } from '@jest/globals';
import { forge } from '../testing/forge.ts';
import { HEAD, requestAt, trailWorld, upTo } from '../testing/trail-world.ts';

/** A chain of so many records, three a segment. */
const aTrail = async (records: number) => {
  const world = trailWorld();
  world.append(...upTo(records).map((offset) => requestAt(offset, { bytes: 23_000 })));
  await world.consume(1, records);
  return world;
};
const beside = { with_log: true };

describe('the trail beside the log', () => {
  it('says the same, over as many pages as it takes', async () => {
    const world = await aTrail(100);
    expect(await world.findings(beside)).toMatchObject({
      ...{ findings: [], entries: 100, records: 100 },
    });
  });

  it('shows what somebody rewrote who has the key, at the very entry', async () => {
    const world = await aTrail(100);
    forge(world, (entries) =>
      entries
        .filter(({ offset }) => offset !== 2 && offset !== 73)
        .map((entry) => (entry.offset === 50 ? { ...entry, id: 'x' } : entry)),
    );
    expect((await world.findings()).findings).toEqual([]);
    const { findings } = await world.findings(beside);
    const found = new Set(findings.map(({ kind, offset }) => `${kind} ${offset}`));
    expect(found).toEqual(new Set(['not-in-trail 2', 'unlike-log 50', 'not-in-trail 73']));
  });

  it('shows a beginning that was cut off', async () => {
    const world = await aTrail(8);
    const { sealer } = world.common;
    const head = world.redis.read(HEAD) as Parameters<typeof sealer.seal>[0];
    const { moved } = await import('../chain/hashes.ts');
    const cut = { ...head, previous: null, entries_before: 0, entries: [] };
    world.restart();
    world.redis.put(HEAD, sealer.seal(moved(cut, head.entries), Date.now()));
    expect((await world.findings()).findings).toEqual([]);
    const { findings } = await world.findings(beside);
    const kinds = findings.map(({ kind, offset }) => `${kind} ${offset}`);
    expect(kinds).toEqual(upTo(head.from).map((offset) => `not-in-trail ${offset}`));
  });

  it('is compared as far as the log goes back', async () => {
    const world = await aTrail(30);
    world.expire(20);
    expect(await world.findings(beside)).toMatchObject({ findings: [], records: 10 });
  });

  it('is compared only from where the topic was made again', async () => {
    const world = await aTrail(8);
    world.pass(1_000);
    world.replaceLog(upTo(3).map((offset) => requestAt(offset, { life: 1 })));
    world.restart();
    await world.consume();
    expect(await world.findings(beside)).toMatchObject({ findings: [], entries: 11, records: 3 });
  });
});
