import { describe, expect, it } from '@jest/globals';
import { createSealer } from '../chain/sealer.ts';
import { HEAD, KEY, TOPIC, requestAt, trailWorld, upTo } from '../testing/trail-world.ts';

const BIG = { bytes: 20_000 };
const requests = (to: number, from = 0, more = {}) =>
  upTo(to, from).map((offset) => requestAt(offset, more));
const fullKeys = (world: ReturnType<typeof trailWorld>) =>
  world.redis.keys().filter((key) => key !== HEAD);

describe('the audit trail', () => {
  it('holds every record once, in the order of the log, and fits', async () => {
    const world = trailWorld();
    world.append(...requests(7));
    await world.consume(3);
    expect(world.offsets()).toEqual(upTo(7));
    expect(world.committed()).toBe(7);
    expect(await world.findings()).toMatchObject({ findings: [], entries: 7 });
    expect(world.told).toEqual([]);
  });

  it('goes on in segments of which each is written once', async () => {
    const world = trailWorld();
    world.append(...requests(20, 0, BIG));
    await world.consume(2);
    const before = fullKeys(world).map((key) => JSON.stringify(world.redis.read(key)));
    expect(before.length).toBeGreaterThan(3);
    world.append(...requests(30, 20, BIG));
    await world.consume(30);
    const after = fullKeys(world).map((key) => JSON.stringify(world.redis.read(key)));
    expect(after.slice(0, before.length)).toEqual(before);
    expect(world.offsets()).toEqual(upTo(30));
    expect(await world.findings()).toMatchObject({ findings: [], entries: 30 });
  });

  it('keeps the length and the fingerprint of what cannot be read', async () => {
    const world = trailWorld();
    world.append(
      { ...requestAt(0), value: Buffer.from('{"half":') },
      { ...requestAt(1), value: null },
    );
    await world.consume();
    expect(world.redis.read(HEAD)).toMatchObject({
      entries: [
        { kind: 'unreadable', bytes: 8, sha256: expect.stringMatching(/^[\w-]{43}$/) },
        { kind: 'unreadable', bytes: 0 },
      ],
    });
  });

  it('skips what comes again', async () => {
    const world = trailWorld();
    world.append(...requests(5));
    await world.consume();
    const control = { ...world.control };
    const again = world.zombie();
    await again(requests(5));
    await again(requests(3));
    expect(world.offsets()).toEqual(upTo(5));
    expect(control.isStale()).toBe(false);
  });

  it('is continued by another process, and by a third after a crash before the commit', async () => {
    const world = trailWorld();
    world.append(...requests(3));
    await world.consume();
    world.append(...requests(6, 3));
    world.redis.afterNextWrite(() => world.becomeStale());
    await world.consume(500, 1);
    expect(world.committed()).toBe(3);
    world.restart();
    world.append(...requests(8, 6));
    await world.consume();
    expect(world.offsets()).toEqual(upTo(8));
    expect(world.committed()).toBe(8);
  });

  it.each([1, 2, 3, 4])('survives that the store fails at write %d, done or not', async (nth) => {
    for (const when of ['beforeNextWrite', 'afterNextWrite'] as const) {
      const world = trailWorld();
      world.append(...requests(9, 0, BIG));
      let writes = 0;
      const arm = () => {
        world.redis[when](() => {
          writes += 1;
          if (writes === nth) throw new Error('the process died');
          arm();
        });
      };
      arm();
      await expect(world.consume(2)).rejects.toThrow('died');
      world.redis[when](() => undefined);
      world.restart();
      await world.consume(3);
      expect(world.offsets()).toEqual(upTo(9));
      expect(await world.findings()).toMatchObject({ findings: [], entries: 9 });
    }
  });

  it('is not touched by a process that lost its partition', async () => {
    const world = trailWorld();
    world.append(...requests(4));
    await world.consume(2, 1);
    const late = world.zombie();
    world.restart();
    await world.consume();
    world.append(...requests(6, 4));
    await world.consume();
    // It read the head before the other one wrote: the ETag is what stops it.
    await late(requests(4, 2));
    world.redis.beforeNextWrite(() => undefined);
    expect(world.offsets()).toEqual(upTo(6));
    expect(await world.findings()).toMatchObject({ findings: [], entries: 6 });
  });

  it('is filled up from the log where it went back', async () => {
    const world = trailWorld();
    world.append(...requests(3));
    await world.consume();
    const old = world.redis.read(HEAD);
    world.append(...requests(6, 3));
    await world.consume();
    world.redis.put(HEAD, old);
    expect((await world.findings()).findings).toEqual([]);
    world.append(...requests(7, 6));
    await world.consume();
    expect(world.told).toEqual(['went back 3']);
    expect(world.offsets()).toEqual(upTo(7));
  });

  it('is filled up after a restart even if nothing more arrives', async () => {
    const world = trailWorld();
    world.append(...requests(6));
    await world.consume(3, 1);
    const old = world.redis.read(HEAD);
    await world.consume();
    world.redis.put(HEAD, old);
    world.restart();
    await world.onIdle();
    await world.consume();
    expect(world.offsets()).toEqual(upTo(6));
  });

  it('takes over full segments that an old head does not know', async () => {
    const world = trailWorld();
    world.append(...requests(4, 0, BIG));
    await world.consume(1);
    const old = world.redis.read(HEAD);
    world.append(...requests(20, 4, BIG));
    await world.consume(1);
    const before = fullKeys(world).map((key) => JSON.stringify(world.redis.read(key)));
    world.redis.put(HEAD, old);
    world.restart();
    // Results are gone after a week: what stands in segments must not be lost with them.
    world.expire(19);
    world.append(requestAt(20));
    await world.consume(1);
    expect(world.offsets()).toEqual(upTo(21));
    expect(fullKeys(world).map((key) => JSON.stringify(world.redis.read(key)))).toEqual(before);
    expect(await world.findings()).toMatchObject({ findings: [], entries: 21 });
  });

  it('passes over a name that somebody else has taken', async () => {
    const world = trailWorld();
    world.append(...requests(2, 0, BIG));
    await world.consume();
    const { segment } = world.redis.read(HEAD) as { segment: string };
    world.redis.put(`audit:${TOPIC}:0:${segment}`, { mine: true });
    world.append(...requests(8, 2, BIG));
    await world.consume(2);
    expect(world.offsets()).toEqual(upTo(8));
    expect(await world.findings()).toMatchObject({ findings: [], entries: 8 });
  });

  it('puts a head aside that was changed, and reads its entries from the log again', async () => {
    const world = trailWorld();
    world.append(...requests(10, 0, BIG));
    await world.consume(1);
    const head = world.redis.read(HEAD) as { segment: string; entries: { who: string }[] };
    head.entries[0]!.who = 'ffffffffffffffff';
    world.redis.put(HEAD, head);
    expect((await world.findings()).findings).toMatchObject([{ segment: 'head', kind: 'entry' }]);
    world.append(requestAt(10));
    await world.consume();
    expect(world.told).toEqual(['head broken']);
    expect(world.offsets()).toEqual(upTo(11));
    expect(await world.findings()).toMatchObject({ findings: [], entries: 11 });
    expect(world.redis.read(`audit:${TOPIC}:0:${head.segment}`)).toEqual(head);
  });

  it('stands still, and leaves everything as it is, without the key of its head', async () => {
    const world = trailWorld();
    world.append(...requests(3));
    await world.consume();
    const before = world.redis.read(HEAD);
    const fresh = { kid: 'k-2', secret: Buffer.alloc(32, 'z') };
    world.restart(createSealer([fresh]));
    world.append(requestAt(3));
    await expect(world.consume()).rejects.toThrow('AUDIT_KEYS has no k-1');
    expect(world.redis.read(HEAD)).toEqual(before);
    world.restart(createSealer([fresh, KEY]));
    await world.consume();
    expect(world.offsets()).toEqual(upTo(4));
    expect(world.redis.read(HEAD)).toMatchObject({ key: 'k-2' });
  });

  it.each(['nonsense', null])('goes on from the log where the head became %j', async (text) => {
    const world = trailWorld();
    world.append(...requests(10, 0, BIG));
    await world.consume(1);
    if (text === null) world.redis.remove(HEAD);
    else world.redis.put(HEAD, text);
    world.append(requestAt(10));
    await world.consume();
    expect(world.told).toEqual([text === null ? 'head gone' : 'head broken']);
    expect(world.offsets()).toEqual(upTo(11));
  });

  it('tells of records that were gone before it read them', async () => {
    const world = trailWorld();
    world.append(...requests(3));
    await world.consume();
    world.restart();
    world.append(...requests(9, 3));
    world.expire(6);
    await world.consume();
    expect(world.told).toEqual(['gap 3 6']);
    expect(world.offsets()).toEqual([0, 1, 2, 6, 7, 8]);
    expect((await world.findings()).findings).toEqual([]);
  });

  it.each([2, 9])(
    'begins a chain behind the old one when the topic was made again with %d',
    async (n) => {
      const world = trailWorld();
      world.append(...requests(5));
      await world.consume();
      world.replaceLog(requests(n, 0, { life: 1 }));
      world.restart();
      world.pass(1_000);
      await world.consume();
      expect(world.told).toEqual(['another log']);
      expect(world.offsets()).toEqual([...upTo(5), ...upTo(n)]);
      expect(await world.findings()).toMatchObject({ findings: [], entries: 5 + n });
    },
  );

  it('passes over offsets without a record', async () => {
    const world = trailWorld();
    world.append(requestAt(0), requestAt(4), requestAt(5));
    await world.consume(1);
    world.restart();
    world.append(requestAt(9));
    await world.consume(1);
    expect(world.offsets()).toEqual([0, 4, 5, 9]);
    expect(world.told).toEqual([]);
  });

  it('keeps what is of different days apart, however little it is', async () => {
    const world = trailWorld();
    const days = [0, 40_000, 90_000, 200_000, 200_001];
    world.append(...days.map((offset) => requestAt(offset)));
    await world.consume(4);
    expect(fullKeys(world)).toHaveLength(2);
    expect(world.offsets()).toEqual(days);
    const [first] = fullKeys(world).map((key) => world.redis.read(key));
    expect(first).toMatchObject({
      entries: [{ offset: 0 }, { offset: 40_000 }],
      kept_until: '2027-03-11T12:00:00.000Z',
    });
    expect(await world.findings()).toMatchObject({ findings: [], entries: 5 });
  });
});
