import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HEAD, TOPIC, requestAt, trailWorld, upTo } from '../testing/trail-world.ts';

type World = ReturnType<typeof trailWorld>;
interface Stored {
  [field: string]: unknown;
  segment: string;
  previous: { segment: string; kept_until: string } | null;
  next: number;
  seal: string;
  entries: Record<string, unknown>[];
}

/** A chain of several segments and a head that has entries. */
const aTrail = async (): Promise<World> => {
  const world = trailWorld();
  world.append(...upTo(12).map((offset) => requestAt(offset, { bytes: 23_000 })));
  await world.consume(2);
  world.append(requestAt(12), requestAt(13));
  await world.consume();
  return world;
};
const keysOf = (world: World): readonly string[] => world.redis.keys().toSorted();
const read = (world: World, key: string) => structuredClone(world.redis.read(key)) as Stored;

/** Ways to tamper with a stored segment; each says whether it changed anything. */
const CHANGES: Readonly<Record<string, (found: Stored, at: number, by: number) => boolean>> = {
  'an entry is changed': ({ entries }, at) => {
    const entry = entries[at % entries.length];
    if (entry) entry['outcome'] = 'forbidden';
    return entry !== undefined;
  },
  'an entry gains a field': ({ entries }, at) => {
    const entry = entries[at % entries.length];
    if (entry) entry['note'] = true;
    return entry !== undefined;
  },
  'an entry is taken out': ({ entries }, at) => entries.splice(at % entries.length, 1).length > 0,
  'the last entry is taken out, and the end moved': (found) => {
    const last = found.entries.pop();
    if (last) found.next = last['offset'] as number;
    return last !== undefined;
  },
  'an entry is put in once more': ({ entries }, at, by) => {
    const entry = entries[at % entries.length];
    if (entry) entries.splice(by % entries.length, 0, structuredClone(entry));
    return entry !== undefined;
  },
  'entries change places': ({ entries }, at, by) => {
    const [one, other] = [at % entries.length, by % entries.length];
    const [a, b] = [entries[one], entries[other]];
    if (!a || !b || one === other) return false;
    [entries[one], entries[other]] = [b, a];
    return true;
  },
  'where it goes on is changed': (found, _at, by) => {
    found.next += by + 1;
    return true;
  },
  'when it was written is changed': (found) => {
    found['written_at'] = '2020-01-01T00:00:00.000Z';
    return true;
  },
  'its seal is changed': (found) => {
    found.seal = `A${found.seal.slice(1)}`;
    return found.seal.startsWith('A') && !found.seal.startsWith('AA');
  },
  'its link is cut': (found) => {
    const had = found.previous !== null;
    found.previous = null;
    return had;
  },
  'how long it is kept is changed': (found) => {
    found['kept_until'] = '2020-01-01T00:00:00.000Z';
    return true;
  },
  'what came before is said to be gone by now': (found) => {
    if (found.previous) found.previous.kept_until = '2020-01-01T00:00:00.000Z';
    return found.previous !== null;
  },
  'it counts fewer entries before it': (found) => {
    found['entries_before'] = -1;
    return true;
  },
};

let original: World;
beforeAll(async () => {
  original = await aTrail();
});

/** Does something to a stored key, verifies, and puts everything back. */
const after = async (key: string, tamper: (found: Stored) => unknown) => {
  const before = read(original, key);
  tamper(structuredClone(before));
  try {
    return (await original.findings()).findings;
  } finally {
    original.redis.put(key, before);
  }
};

describe('what was tampered with', () => {
  it('is a chain of segments that fits', async () => {
    expect(keysOf(original).length).toBeGreaterThan(3);
    expect(await original.findings()).toMatchObject({ findings: [], entries: 14 });
  });

  it.each(Object.entries(CHANGES))('is found when %s, in its segment', async (_what, change) => {
    const run = async (pick: number, at: number, by: number) => {
      const keys = keysOf(original);
      const key = keys[pick % keys.length]!;
      const found = read(original, key);
      if (!change(found, at, by)) return;
      const findings = await after(key, () => original.redis.put(key, found));
      const name = key === HEAD ? 'head' : key.slice(`audit:${TOPIC}:0:`.length);
      expect(findings.map(({ segment }) => segment)).toContain(name);
    };
    const number = fc.integer({ min: 0, max: 50 });
    await fc.assert(fc.asyncProperty(number, number, number, run), { numRuns: 25 });
  });

  it('is found at the very entry', async () => {
    const key = keysOf(original)[1]!;
    const found = read(original, key);
    const { offset } = found.entries[1] as { offset: number };
    found.entries[1]!['who'] = null;
    const findings = await after(key, () => original.redis.put(key, found));
    expect(findings).toMatchObject([{ kind: 'entry', offset }]);
  });

  it('is found when any two segments are exchanged, or one stands in the place of another', async () => {
    const keys = keysOf(original);
    for (const one of keys) {
      for (const other of keys.filter((each) => each !== one)) {
        const findings = await after(one, () => original.redis.put(one, read(original, other)));
        expect(findings.length).toBeGreaterThan(0);
      }
    }
  });

  it('is found when a segment of another partition stands there', async () => {
    const key = keysOf(original)[0]!;
    const moved = { ...read(original, key), partition: 1 };
    expect(await after(key, () => original.redis.put(key, moved))).not.toEqual([]);
  });

  it('is found when a segment is deleted, or becomes nonsense', async () => {
    for (const key of keysOf(original)) {
      const removed = await after(key, () => original.redis.remove(key));
      expect(removed.map(({ kind }) => kind)).toEqual(['missing']);
      const nonsense = await after(key, () => original.redis.put(key, 'x'));
      expect(nonsense.map(({ kind }) => kind)).toContain('unreadable');
    }
  });

  it('is found when an older head is put back', async () => {
    const world = trailWorld();
    world.append(requestAt(0));
    await world.consume();
    const old = world.redis.read(HEAD);
    world.append(requestAt(1));
    await world.consume();
    expect((await world.findings()).findings).toEqual([]);
    world.redis.put(HEAD, old);
    expect((await world.findings()).findings).toMatchObject([{ kind: 'missing', segment: 'head' }]);
  });

  it('is found without the key also when every hash was reckoned anew', async () => {
    const { createSealer } = await import('../chain/sealer.ts');
    const { moved } = await import('../chain/hashes.ts');
    const forger = createSealer([{ kid: 'k-1', secret: Buffer.alloc(32, 'f') }]);
    for (const key of keysOf(original)) {
      const found = original.redis.read(key) as Parameters<typeof moved>[0];
      if (found.entries.length === 0) continue;
      const forged = moved({ ...found, entries: [] }, found.entries.slice(1));
      const findings = await after(key, () =>
        original.redis.put(key, forger.seal({ ...forged, next: found.next }, 0)),
      );
      expect(findings.map(({ kind }) => kind)).toContain('seal');
    }
  });
});

describe('segments whose time is over', () => {
  const DAY_MS = 86_400_000;

  it('may be gone, but not before', async () => {
    const world = await aTrail();
    const [oldest] = keysOf(world);
    world.pass(365 * DAY_MS);
    world.redis.remove(oldest!);
    expect((await world.findings()).findings).toMatchObject([
      { kind: 'missing', detail: expect.stringContaining('until 2027-03-11') },
    ]);
    world.pass(DAY_MS);
    expect((await world.findings()).findings).toEqual([]);
  });
});

describe('keys', () => {
  it('rotate: what an older one sealed still fits; without it nobody can tell', async () => {
    const { createSealer } = await import('../chain/sealer.ts');
    const { beginChain } = await import('../chain/segment.ts');
    const [old, fresh] = ['o', 'n'].map((name) => ({
      kid: name,
      secret: Buffer.alloc(32, name),
    }));
    const sealed = createSealer([old!]).seal(beginChain({ topic: TOPIC, partition: 0 }, 1, 0), 1);
    expect(createSealer([fresh!, old!]).verdict(sealed)).toBe('fits');
    expect(createSealer([fresh!]).verdict(sealed)).toBe('unknown-key');
  });
});
