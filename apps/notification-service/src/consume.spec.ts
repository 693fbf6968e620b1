import { describe, expect, it } from '@jest/globals';
import type { BatchControl, EventLogProducer, LogRecord, NewRecord } from '@mastery/ports';
import { createConsume } from './consume.ts';
import type { Channel, Delivery } from './notification.ts';
import { english } from './texts/english.ts';

const threshold = (number: number, subject = 'ada') => ({
  specversion: '1.0',
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  source: 'urn:test',
  type: 'mastery.threshold.reached',
  subject,
  time: '2026-03-10T12:00:00.000Z',
  data: {
    scope: 'overall',
    from_level: null,
    to_level: 'proficient',
    direction: 'up',
    score: 0.8,
    caused_by: '00000000-0000-4000-8000-00000000000f',
  },
});

const record = (offset: number, value: unknown): LogRecord => ({
  topic: 'mastery.results',
  partition: 0,
  offset: String(offset),
  key: Buffer.from('ada'),
  value: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
  timestamp: 0,
  headers: { 'content-type': Buffer.from('application/cloudevents+json') },
});

const createWorld = () => {
  const delivered: Delivery[] = [];
  const erased: { recipient: string; at: number; deliveredBefore: number }[] = [];
  const deadLetters: NewRecord[] = [];
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
    channels: [channel],
    texts: english,
    producer,
    clock: { now: () => 0 },
    events: {
      consumed: () => undefined,
      delivered: () => undefined,
      erased: () => undefined,
      unreadable: () => undefined,
    },
  });
  return {
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
    const many = Array.from({ length: 50 }, (_, offset) => record(offset, threshold(offset)));
    await world.consume(many);
    expect(world.delivered.map(({ notification }) => notification.id)).toEqual(
      Array.from({ length: 50 }, (_, offset) => threshold(offset).id),
    );
    expect(world.committed()).toBe('49');
  });

  it('commits nothing while a channel is away: the batch comes again', async () => {
    const world = createWorld();
    world.turnAway();
    await expect(world.consume([record(0, threshold(0))])).rejects.toThrow('away');
    expect(world.committed()).toBe('');
  });

  it('dead-letters what is no result, byte for byte, and goes on', async () => {
    const world = createWorld();
    await world.consume([
      record(0, '{"broken":'),
      record(1, { type: 'x' }),
      record(2, threshold(2)),
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
    const data = { erased_keys: 3, caused_by: threshold(0).data.caused_by };
    const erasure = { ...threshold(1), type: 'student.erased', data };
    await world.consume([record(0, threshold(0)), record(1, erasure), record(2, threshold(2))]);
    const at = Date.parse(erasure.time);
    expect(world.erased).toEqual([{ recipient: 'ada', at, deliveredBefore: 0 }]);
    expect(world.delivered).toHaveLength(2);
    expect(world.committed()).toBe('2');
  });

  it('skips fields that a newer worker may send', async () => {
    const world = createWorld();
    const newer = threshold(0);
    await world.consume([record(0, { ...newer, data: { ...newer.data, certainty: 0.9 } })]);
    expect(world.delivered).toHaveLength(1);
    expect(world.deadLetters).toHaveLength(0);
  });
});
