import { describe, expect, it } from '@jest/globals';
import type { BatchControl, EventLogProducer, LogRecord, NewRecord } from '@mastery/ports';
import { createConsume } from './consume.ts';
import type { Channel, Delivery } from './notification.ts';
import type { Told } from './planning/entries.ts';
import { erased as erasure, recordOf, struggle, threshold } from './testing/results.ts';
import { testDirectory, testReach } from './testing/test-directory.ts';
import { textsIn } from './texts/languages.ts';

const createWorld = () => {
  const delivered: Delivery[] = [];
  const erased: { recipient: string; at: number; deliveredBefore: number }[] = [];
  const deadLetters: NewRecord[] = [];
  const planned: Told[] = [];
  const woken: number[] = [];
  const optedOut: string[] = [];
  const people = testDirectory();
  let committed = '';
  let isAway = false;
  const channel: Channel = {
    name: 'inbox',
    deliver: (deliveries) => {
      if (isAway) return Promise.reject(new Error('the channel is away'));
      delivered.push(...deliveries);
      return Promise.resolve(deliveries.map(() => 'sent'));
    },
    erase: (recipient, at) => {
      erased.push({ recipient, at, deliveredBefore: delivered.length });
      return Promise.resolve(1);
    },
  };
  const producer: EventLogProducer = {
    append: (_topic, records) => {
      deadLetters.push(...records);
      return Promise.resolve([]);
    },
    probe: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const control: BatchControl = {
    heartbeat: () => Promise.resolve(),
    isStale: () => false,
    commit: (offset) => {
      committed = offset;
      return Promise.resolve();
    },
    seek: () => undefined,
    range: () => Promise.resolve({ start: '0', end: '9' }),
  };
  const consume = createConsume({
    inbox: channel,
    directory: people.directory,
    plan: (_partition, told) => {
      planned.push(...told);
      return Promise.resolve(told.map((each) => ({ entry: each as never, outcome: 'planned' })));
    },
    wake: (partition) => woken.push(partition),
    textsIn,
    producer,
    clock: { now: () => 0 },
    events: {
      consumed: () => undefined,
      delivered: () => undefined,
      erased: () => undefined,
      planned: () => undefined,
      optedOut: ({ recipient }) => optedOut.push(recipient),
      unreadable: () => undefined,
    },
  });
  return {
    ...people,
    planned,
    woken,
    optedOut,
    delivered,
    erased,
    deadLetters,
    committed: () => committed,
    turnAway: () => (isAway = true),
    consume: (records: readonly LogRecord[]) =>
      consume(
        { topic: 'mastery.results', partition: 0, generation: 1, records, highWatermark: '9' },
        control,
      ),
  };
};

describe('consuming results', () => {
  it('delivers in log order and commits after everything is delivered', async () => {
    const world = createWorld();
    const many = Array.from({ length: 50 }, (_, offset) => recordOf(offset, threshold(offset)));
    await world.consume(many);
    expect(world.delivered.map(({ notification }) => notification.id)).toEqual(
      Array.from({ length: 50 }, (_, offset) => threshold(offset).id),
    );
    expect(world.committed()).toBe('49');
  });

  it('commits nothing while a channel is away: the batch comes again', async () => {
    const world = createWorld();
    world.turnAway();
    await expect(world.consume([recordOf(0, threshold(0))])).rejects.toThrow('away');
    expect(world.committed()).toBe('');
  });

  it('dead-letters what is no result, byte for byte, and goes on', async () => {
    const world = createWorld();
    await world.consume([
      recordOf(0, '{"broken":'),
      recordOf(1, { type: 'x' }),
      recordOf(2, threshold(2)),
    ]);
    expect(world.deadLetters.map(({ value }) => String(value))).toEqual([
      '{"broken":',
      '{"type":"x"}',
    ]);
    expect(world.deadLetters[0]?.headers).toMatchObject({
      'dlq-reason': 'schema',
      'dlq-source-topic': 'mastery.results',
      'dlq-source-offset': '0',
    });
    expect(world.delivered).toHaveLength(1);
    expect(world.committed()).toBe('2');
  });

  it('erases a student before it delivers anything, wherever in the batch the erasure stands', async () => {
    const world = createWorld();
    await world.consume([
      recordOf(0, threshold(0)),
      recordOf(1, erasure(1)),
      recordOf(2, threshold(2)),
    ]);
    const at = Date.parse(erasure(1).time);
    expect(world.erased).toEqual([{ recipient: 'ada', at, deliveredBefore: 0 }]);
    expect(world.delivered).toHaveLength(2);
    expect(world.committed()).toBe('2');
  });

  it('skips fields that a newer worker may send', async () => {
    const world = createWorld();
    const newer = threshold(0);
    await world.consume([recordOf(0, { ...newer, data: { ...newer.data, certainty: 0.9 } })]);
    expect(world.delivered).toHaveLength(1);
    expect(world.deadLetters).toHaveLength(0);
  });

  it('plans for everybody concerned and wakes whoever sends', async () => {
    const world = createWorld();
    world.teachers.set('ada', ['teacher:lee']);
    world.platforms.push('platform:lms');
    await world.consume([recordOf(0, threshold(0)), recordOf(1, struggle(1))]);
    expect(world.planned.map(({ recipient, kind }) => `${kind} ${recipient}`)).toEqual([
      'threshold ada',
      'threshold platform:lms',
      'struggle ada',
      'struggle teacher:lee',
      'struggle platform:lms',
    ]);
    expect(world.delivered.map(({ recipient }) => recipient)).toEqual([
      'ada',
      'ada',
      'teacher:lee',
    ]);
    expect(world.woken).toEqual([0]);
  });

  it('tells nothing to whoever wants to be told nothing', async () => {
    const world = createWorld();
    world.reach.set('ada', testReach({ optedOut: true }));
    await world.consume([recordOf(0, threshold(0))]);
    expect([world.delivered, world.planned, world.optedOut]).toEqual([[], [], ['ada']]);
    expect(world.committed()).toBe('0');
  });

  it('leaves out of the inbox what is not wanted there, unless a digest is to be made from it', async () => {
    const world = createWorld();
    const wants = (_kind: string, channel: string) => channel !== 'inbox';
    world.reach.set('ada', testReach({ wants }));
    world.reach.set('bob', testReach({ wants, digest: 'weekly' }));
    await world.consume([recordOf(0, threshold(0)), recordOf(1, threshold(1, 'bob'))]);
    expect(world.delivered.map(({ recipient }) => recipient)).toEqual(['bob']);
  });
});
