import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { redisLikeStore } from '@mastery/ports/testing';
import { deliveriesCursorKey, dueDeliveriesKey } from '@mastery/state-keys';
import { illStore } from '../testing/sending-world.ts';
import { MAX_ENTRIES } from './due-document.ts';
import type { DueEntry } from './entry.ts';
import { createTimetable } from './timetable.ts';

const MINUTE = 60_000;
/** A minute begins. */
const START = Date.parse('2026-03-10T12:00:00Z');
const PARTITION = 3;

const entry = (name: string, at: number): DueEntry => ({
  ...{ key: `notification:${name}`, channel: 'push', recipient: 'ada', destination: 'd' },
  ...{ kind: 'threshold', about: 'ada', at, since: at },
  source: { partition: PARTITION, offset: '0', time: START, value: '{}' },
});

const given = () => {
  const memory = redisLikeStore();
  let now = START;
  const clock = { now: () => now };
  const start = (store = memory.store) => {
    const timetable = createTimetable(store, clock);
    const minutes = timetable.minutes(PARTITION);
    const open = (limit = 100) => minutes.open(limit, () => true);
    const namesIn = (documents: Awaited<ReturnType<typeof open>>) =>
      documents.flatMap(({ entries }) => entries.map(({ key }) => key.split(':')[1]!));
    return {
      schedule: (...entries: readonly DueEntry[]) => timetable.schedule(PARTITION, entries),
      open,
      strike: (...given: Parameters<typeof timetable.strike>) => timetable.strike(...given),
      standing: async () => namesIn(await open()),
      /** Everything that is due is worked off. */
      workOff: async () => {
        const documents = await open();
        const due = (document: (typeof documents)[number]) =>
          document.entries.filter(({ at }) => at <= now);
        for (const document of documents) await timetable.strike(document, due(document));
        return documents.flatMap((document) => due(document).map(({ key }) => key.split(':')[1]!));
      },
    };
  };
  return { memory, start, pass: (ms: number) => (now += ms), now: () => now };
};

describe('the timetable', () => {
  it('shows an entry in its minute, and not before', async () => {
    const { start, pass } = given();
    const { schedule, standing } = start();
    await schedule(entry('soon', START + 5 * MINUTE + 1), entry('late', START + 6 * MINUTE));
    pass(5 * MINUTE - 1);
    expect(await standing()).toEqual([]);
    pass(1);
    expect(await standing()).toEqual(['soon']);
    pass(MINUTE);
    expect(await standing()).toEqual(['soon', 'late']);
  });

  it('shows at once what should have been due before', async () => {
    const { start, now } = given();
    const { schedule, standing } = start();
    await schedule(entry('overdue', now() - 10 * MINUTE));
    expect(await standing()).toEqual(['overdue']);
  });

  it('shows the oldest first, and no more than is asked for', async () => {
    const { start, pass } = given();
    const { schedule, open } = start();
    for (const n of [3, 1, 2]) await schedule(entry(`${n}`, START + n * MINUTE));
    pass(5 * MINUTE);
    const keys = (await open(2)).flatMap(({ entries }) => entries.map(({ key }) => key));
    expect(keys).toEqual(['notification:1', 'notification:2']);
  });

  it('keeps a thousand entries of one minute in documents of a hundred', async () => {
    const { start, pass } = given();
    const { schedule, open, standing } = start();
    const all = Array.from({ length: 1_000 }, (_, n) => entry(`${n}`, START + MINUTE));
    await schedule(...all);
    pass(MINUTE);
    expect((await open()).map(({ entries }) => entries.length)).toEqual(
      Array.from({ length: 10 }, () => MAX_ENTRIES),
    );
    expect(new Set(await standing()).size).toBe(1_000);
  });

  it('loses nothing of two who write into one minute at the same moment', async () => {
    const { memory, start, pass } = given();
    const [one, other] = [start(), start()];
    let writing: Promise<unknown> = Promise.resolve();
    memory.beforeNextWrite(() => {
      writing = other.schedule(entry('other', START + MINUTE));
    });
    await one.schedule(entry('one', START + MINUTE));
    await writing;
    pass(MINUTE);
    expect((await one.standing()).toSorted()).toEqual(['one', 'other']);
  });

  it('has a writer who was held up write again where it will be looked at', async () => {
    const { memory, start, pass, now } = given();
    const { schedule } = start();
    // Before its write arrives, everybody has gone past its minute.
    memory.beforeNextWrite(() => pass(10 * MINUTE));
    const minutes = await schedule(entry('held up', START));
    expect([...minutes.values()]).toEqual([Math.floor(now() / MINUTE)]);
    expect(await start().standing()).toContain('held up');
  });

  it('leaves what somebody put into a document while it was worked off', async () => {
    const { memory, start, pass } = given();
    const { schedule, open, strike, standing } = start();
    const later = entry('later', START + MINUTE);
    await schedule(later);
    pass(MINUTE);
    const [document] = await open();
    memory.put(document!.key, [later, entry('more', START + MINUTE)]);
    await strike(document!, document!.entries);
    expect(await standing()).toEqual(['more']);
  });

  it('puts nothing into a document that was emptied', async () => {
    const { memory, start } = given();
    const { schedule, workOff, standing } = start();
    await schedule(entry('1', START));
    expect(await workOff()).toEqual(['1']);
    await schedule(entry('2', START));
    const minute = START / MINUTE;
    expect(memory.read(dueDeliveriesKey(PARTITION, minute, 0))).toEqual([]);
    expect(memory.has(dueDeliveriesKey(PARTITION, minute, 1))).toBe(true);
    expect(await standing()).toEqual(['2']);
  });

  it('leaves a minute behind once it is over for long and worked off, with its documents', async () => {
    const { memory, start, pass } = given();
    const { schedule, workOff, standing } = start();
    await schedule(entry('1', START), entry('2', START + 10 * MINUTE));
    await workOff();
    const documents = () => memory.keys().filter((key) => /^deliveries:3:\d+:\d+$/.test(key));
    expect(documents()).toHaveLength(2);
    pass(3 * MINUTE);
    await standing();
    expect(documents()).toHaveLength(2);
    pass(MINUTE);
    await standing();
    expect(documents()).toHaveLength(1);
    expect(memory.read(deliveriesCursorKey(PARTITION))).toEqual({ minute: START / MINUTE + 1 });
  });

  it('stays at a minute of which something is not worked off', async () => {
    const { memory, start, pass } = given();
    const { schedule, standing } = start();
    await schedule(entry('stuck', START));
    await standing();
    pass(60 * MINUTE);
    expect(await standing()).toEqual(['stuck']);
    expect(memory.read(deliveriesCursorKey(PARTITION))).toEqual({ minute: START / MINUTE });
  });

  it('goes on where another process was, also after days', async () => {
    const { start, pass } = given();
    const first = start();
    await first.schedule(entry('now', START), entry('in four days', START + 4 * 24 * 60 * MINUTE));
    await first.workOff();
    pass(MINUTE);
    await first.standing();
    pass(4 * 24 * 60 * MINUTE);
    const second = start();
    const found: string[] = [];
    for (let n = 0; n < 6; n += 1) found.push(...(await second.workOff()));
    expect(found).toEqual(['in four days']);
  });

  const minutesAhead = fc.integer({ min: -2, max: 40 });
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ schedule: fc.array(minutesAhead, { minLength: 1, maxLength: 5 }) }),
    },
    { weight: 4, arbitrary: fc.record({ pass: fc.integer({ min: 1, max: 5 * MINUTE }) }) },
    { weight: 3, arbitrary: fc.constant('work off' as const) },
  );
  const weather = fc.constantFrom<'well' | 'lost' | 'unconfirmed' | 'half'>(
    ...(['well', 'well', 'well', 'lost', 'unconfirmed', 'half'] as const),
  );

  it('shows everything that it took, in its time, whatever the store does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.array(weather, { maxLength: 17 }).map((all) => [...all, 'well' as const]),
        async (steps, skies) => {
          const { memory, start, pass, now } = given();
          let sky = 0;
          const ill = illStore(() => skies[(sky += 1) % skies.length] ?? 'well');
          const [writer, worker] = [start(ill(memory.store)), start()];
          const taken = new Map<string, number>();
          const found = new Map<string, number>();
          const workOff = async () => {
            for (const name of await worker.workOff()) found.set(name, found.get(name) ?? now());
          };
          for (const each of steps) {
            if (each === 'work off') await workOff();
            else if ('pass' in each) pass(each.pass);
            else {
              const entries = each.schedule.map((ahead, n) =>
                entry(`${taken.size + n}-${sky}`, now() + ahead * MINUTE),
              );
              // Who is refused knows that it may not stand there.
              const placed = await writer
                .schedule(...entries)
                .catch(() => new Map<DueEntry, number>());
              for (const { key, at } of placed.keys()) taken.set(key.split(':')[1]!, at);
            }
          }
          for (let n = 0; n < 9; n += 1) {
            await workOff();
            pass(5 * MINUTE);
          }
          for (const [name, at] of taken) {
            expect([name, found.has(name)]).toEqual([name, true]);
            expect(found.get(name)).toBeGreaterThanOrEqual(at);
          }
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});
