import { describe, expect, it } from '@jest/globals';
import type { LogRecord } from '@mastery/ports';
import { readerOf } from '../testing/log-reader.ts';
import { event, record } from '../testing/records.ts';
import { createWorld } from '../testing/world.ts';
import { beginAnew } from './begin-anew.ts';

const logOf = (...numbers: readonly number[]) =>
  numbers.map((number, offset) => record(offset, event(number)));

/** An engine that has worked through one log and now finds another. */
const given = async (before: LogRecord[], now: LogRecord[]) => {
  const first = createWorld(before);
  await first.start().drain(1);
  const world = createWorld(now);
  for (const key of first.memory.keys()) world.memory.put(key, first.memory.read(key));
  const anew = () => beginAnew({ store: world.memory.store, reader: readerOf(now) });
  return { world, anew };
};

describe('beginning anew', () => {
  it('begins a new epoch at the start of a log that was made again', async () => {
    const { world, anew } = await given(logOf(1, 2, 3), logOf(7));
    const worker = world.start();
    await expect(worker.idle()).rejects.toThrow('mastery topics begin-anew');
    expect(await anew()).toEqual([{ partition: 0, outcome: 'new-epoch' }]);
    await worker.drain();
    expect(world.document()).toMatchObject({ revision: 4, evidence_count: 4 });
    expect(await anew()).toEqual([{ partition: 0, outcome: 'untouched' }]);
  });

  it('counts nothing twice of what was sent again, wherever it stands in the new log', async () => {
    const { world, anew } = await given(logOf(1, 2, 3), logOf(1, 3));
    await anew();
    await world.start().drain();
    expect(world.document()).toMatchObject({ revision: 3, evidence_count: 3 });
  });

  it('tells another log of the same length by the event that stands there', async () => {
    const { world, anew } = await given(logOf(1, 2, 3), logOf(7, 8, 9));
    expect(await anew()).toEqual([{ partition: 0, outcome: 'new-epoch' }]);
    await world.start().drain();
    expect(world.document()).toMatchObject({ evidence_count: 6 });
  });

  it('accepts a gap where retention overtook the engine', async () => {
    const later = logOf(1, 2, 3, 4, 5).slice(4);
    const { world, anew } = await given(logOf(1, 2, 3), later);
    await expect(world.start().idle()).rejects.toThrow('mastery topics begin-anew');
    expect(await anew()).toEqual([{ partition: 0, outcome: 'gap-accepted' }]);
    expect(world.read('partition:mastery.requests:0:position')).toMatchObject({
      offset: 3,
      epoch: 0,
    });
  });

  it.each([
    ['a log that goes on', logOf(1, 2, 3, 4)],
    ['a log whose beginning retention took', logOf(1, 2, 3).slice(2)],
  ])('does not touch %s', async (_what, now) => {
    const { world, anew } = await given(logOf(1, 2, 3), now);
    const before = world.read('partition:mastery.requests:0:position');
    expect(await anew()).toEqual([{ partition: 0, outcome: 'untouched' }]);
    expect(world.read('partition:mastery.requests:0:position')).toEqual(before);
  });

  it('does not touch a partition whose worker has not begun', async () => {
    const log = logOf(1);
    const { memory } = createWorld(log);
    const deps = { store: memory.store, reader: readerOf(log) };
    expect(await beginAnew(deps)).toEqual([{ partition: 0, outcome: 'untouched' }]);
  });
});
