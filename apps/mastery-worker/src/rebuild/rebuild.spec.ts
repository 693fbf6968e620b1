import { describe, expect, it } from '@jest/globals';
import type { LogRecord } from '@mastery/ports';
import { readerOf } from '../testing/log-reader.ts';
import { erasure, event, record, steps, validate } from '../testing/records.ts';
import { createWorld } from '../testing/world.ts';
import { rebuild } from './rebuild.ts';

const CURRENT = 'student:ada:profile:current_mastery';
const ACTIVITY = 'student:ada:activity:recent';
const OPERATION = '00000000-0000-4000-8000-0000000000ff';

const given = async (log: LogRecord[], more: readonly LogRecord[] = []) => {
  const world = createWorld(log);
  await world.start().drain(2);
  const run = (kept: readonly LogRecord[] = log, only: string | null = null) =>
    rebuild(
      {
        store: world.memory.store,
        reader: readerOf([...kept, ...more]),
        producer: world.producer,
        apply: steps.apply,
        validate,
        clock: { now: () => Number(log.at(-1)?.timestamp) },
      },
      only,
      OPERATION,
      () => Promise.resolve(),
    );
  const content = () => {
    const { evidence, recent, mastery_score: score, outbox } = world.read(CURRENT);
    return { evidence, recent, score, outbox };
  };
  return { world, run, content };
};

const log = () => [
  record(0, event(1)),
  record(1, event(2, { subject: 'bob' })),
  record(2, event(1)),
  record(3, event(3, { time: '2026-03-10T11:30:00Z' })),
  record(4, event(4, { time: '2026-03-09T10:00:00Z' })),
];

describe('a rebuild', () => {
  it('changes nothing on healthy state', async () => {
    const { world, run } = await given(log());
    const before = world.memory.keys().map((key) => [key, world.memory.read(key)]);
    expect(await run()).toMatchObject({ compared: 2, unchanged: 2, swapped: 0, problems: [] });
    expect(world.memory.keys().map((key) => [key, world.memory.read(key)])).toEqual(before);
    expect(world.requests).toEqual([]);
  });

  it('puts right a document that is wrong, and lets the engine tell', async () => {
    const { world, run, content } = await given(log());
    const right = content();
    world.memory.put(CURRENT, { ...world.read(CURRENT), mastery_score: 0.1, recent: [] });
    world.memory.put(ACTIVITY, {});
    expect(await run()).toMatchObject({ compared: 2, unchanged: 1, swapped: 1 });
    expect(content()).toEqual(right);
    expect(world.read(ACTIVITY)['events']).toHaveLength(3);
    expect(world.requests.map(({ key }) => key)).toEqual(['ada']);
    expect(await run()).toMatchObject({ unchanged: 2, swapped: 0 });
  });

  it('brings back a document that is gone', async () => {
    const { world, run, content } = await given([...log(), record(5, event(9, { subject: 'cy' }))]);
    const right = content();
    await world.memory.store.transact([{ kind: 'delete', key: CURRENT }]);
    expect(await run(undefined, 'ada')).toMatchObject({ compared: 1, swapped: 1 });
    expect(content()).toMatchObject({ evidence: right.evidence, recent: right.recent });
  });

  it('begins at the checkpoint of a month when the log no longer has everything', async () => {
    const april = { ...record(5, event(5)), timestamp: Date.parse('2026-04-01T08:00:00Z') };
    const { world, run, content } = await given([...log(), april]);
    const right = content();
    world.memory.put(CURRENT, { ...world.read(CURRENT), mastery_score: 0.1 });
    const kept = [...log(), april].slice(5);
    expect(await run(kept, 'ada')).toMatchObject({ from_checkpoint: 1, swapped: 1 });
    expect(content()).toEqual(right);
  });

  it('leaves alone whom neither log nor checkpoint reach', async () => {
    const { world, run } = await given(log());
    world.memory.put(CURRENT, { ...world.read(CURRENT), mastery_score: 0.1 });
    expect(await run(log().slice(3), 'ada')).toMatchObject({ beyond_log: 1, compared: 0 });
    expect(world.read(CURRENT)).toMatchObject({ mastery_score: 0.1 });
  });

  it('leaves alone whom the log knew before it was made again', async () => {
    const { world, run } = await given(log());
    const key = 'partition:mastery.requests:0:position';
    world.memory.put(key, { ...world.read(key), epoch: 1, offset: -1 });
    const before = world.read(CURRENT);
    expect(await run([record(0, event(8))], 'ada')).toMatchObject({ beyond_log: 1, compared: 0 });
    expect(world.read(CURRENT)).toEqual(before);
  });

  it('does not bring back an erased student', async () => {
    const { run } = await given([...log(), record(5, erasure(6))]);
    expect(await run(undefined, 'ada')).toMatchObject({ compared: 1, unchanged: 1 });
  });

  it('leaves out what was dead-lettered, also when it could be applied by now', async () => {
    const letter: LogRecord = {
      ...record(0, event(3)),
      topic: 'mastery.dlq',
      headers: Object.fromEntries(
        Object.entries({
          'dlq-source-topic': 'mastery.requests',
          'dlq-source-partition': '0',
          'dlq-source-offset': '3',
        }).map(([name, value]) => [name, Buffer.from(value)]),
      ),
    };
    const { world, run } = await given(log(), [letter]);
    await run(undefined, 'ada');
    expect(world.document()).toMatchObject({ evidence_count: 2 });
  });

  it('does not leave out what stands where a letter’s record stood before the log was made again', async () => {
    const old: LogRecord = {
      ...record(3, event(9)),
      topic: 'mastery.dlq',
      timestamp: Number(log()[3]?.timestamp) - 3_600_000,
      headers: {
        'dlq-source-topic': Buffer.from('mastery.requests'),
        'dlq-source-partition': Buffer.from('0'),
        'dlq-source-offset': Buffer.from('3'),
      },
    };
    const { run } = await given(log(), [old]);
    expect(await run(undefined, 'ada')).toMatchObject({ unchanged: 1, swapped: 0 });
  });

  it('swaps again when it does not know what became of a swap', async () => {
    const { world, run, content } = await given(log());
    const right = content();
    world.memory.put(CURRENT, { ...world.read(CURRENT), mastery_score: 0.1, recent: [] });
    world.memory.put(ACTIVITY, {});
    // Between the reading of its ETag and the swap: the document is written, this key is refused.
    world.memory.beforeNextWrite(() => world.memory.put(ACTIVITY, {}));
    expect(await run(undefined, 'ada')).toMatchObject({ swapped: 1, unchanged: 0 });
    expect(content()).toEqual(right);
    expect(world.read(ACTIVITY)['events']).toHaveLength(3);
    expect(world.requests.map(({ key }) => key)).toEqual(['ada']);
  });

  it('folds on when the live document moves while it compares', async () => {
    const longer = [...log(), record(5, event(5))];
    const world = createWorld(longer);
    const worker = world.start();
    await worker.idle();
    await worker.idle();
    await worker.deliver(longer.slice(0, 5));
    world.memory.put(CURRENT, { ...world.read(CURRENT), mastery_score: 0.1, recent: [] });
    world.memory.beforeNextWrite(() => {
      world.memory.put(CURRENT, { ...world.read(CURRENT), mastery_score: 0.2 });
    });
    const report = await rebuild(
      {
        store: world.memory.store,
        reader: readerOf(longer),
        producer: world.producer,
        apply: steps.apply,
        validate,
        clock: { now: () => Number(longer.at(-1)?.timestamp) },
      },
      'ada',
      OPERATION,
      () => Promise.resolve(),
    );
    expect(report).toMatchObject({ swapped: 1, problems: [] });
    await worker.drain();
    expect(world.document()).toMatchObject({ evidence_count: 4 });
  });
});
