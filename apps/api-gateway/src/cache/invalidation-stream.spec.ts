import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  type BatchControl,
  type EventLog,
  type LogRecord,
  QUIET,
  type Subscription,
} from '@mastery/ports';
import { followResults } from './invalidation-stream.ts';

const CONTROL = {} as BatchControl;
const unused = () => Promise.reject(new Error('not used'));

const recordOf = (key: string | null): LogRecord => ({
  topic: 'mastery.results',
  partition: 0,
  offset: '0',
  key: key === null ? null : Buffer.from(key),
  value: null,
  timestamp: 0,
  headers: {},
});

/** A stream whose consumer is in the test's hands. */
const follow = async () => {
  const world = { healthy: true, gaps: 0, changed: [] as (readonly string[])[] };
  let subscription: Subscription | undefined;
  const eventLog: EventLog = {
    producer: unused,
    reader: unused,
    subscribe: (given) => {
      subscription = given;
      return Promise.resolve({
        isHealthy: () => world.healthy,
        assignment: () => [0],
        close: () => Promise.resolve(),
      });
    },
  };
  const stream = await followResults({
    eventLog,
    clock: Date,
    log: QUIET,
    groupId: 'a-gateway',
    onChanged: (ids) => {
      world.changed.push(ids);
      return Promise.resolve();
    },
    onGap: () => (world.gaps += 1),
    settleMs: 3_000,
  });
  const place = { topic: 'mastery.results', partition: 0 };
  return {
    world,
    stream,
    subscription: () => subscription!,
    idle: (generation: number) => subscription!.onIdle!({ ...place, generation }, CONTROL),
    batch: (generation: number, ...keys: readonly (string | null)[]) =>
      subscription!.onBatch(
        { ...place, generation, highWatermark: '9', records: keys.map(recordOf) },
        CONTROL,
      ),
  };
};

describe('the stream of changes', () => {
  let given: Awaited<ReturnType<typeof follow>>;
  beforeEach(async () => {
    jest.useFakeTimers();
    given = await follow();
  });
  afterEach(async () => {
    await given.stream.close();
    jest.useRealTimers();
  });

  it('is read from its end, by a group of its own', () => {
    const { topic, groupId, from } = given.subscription();
    expect([topic, groupId, from]).toEqual(['mastery.results', 'a-gateway', 'end']);
  });

  it('tells whose mastery has changed, each once a batch', async () => {
    await given.batch(1, 's-1', 's-2', 's-1', null);
    expect(given.world.changed).toEqual([['s-1', 's-2']]);
  });

  it('is relied on only after it has been there for a while', () => {
    const begun = Date.now();
    expect(given.stream.reliableSince()).toBeNull();
    jest.advanceTimersByTime(2_999);
    expect(given.stream.reliableSince()).toBeNull();
    jest.advanceTimersByTime(1);
    expect(given.stream.reliableSince()).toBe(begun + 3_000);
  });

  it('is not relied on from the moment on in which Kafka is away, and begins anew after it', () => {
    jest.advanceTimersByTime(10_000);
    given.world.healthy = false;
    expect(given.stream.reliableSince()).toBeNull();
    jest.advanceTimersByTime(200);
    expect(given.world.gaps).toBe(1);
    given.world.healthy = true;
    jest.advanceTimersByTime(2_900);
    expect(given.stream.reliableSince()).toBeNull();
    jest.advanceTimersByTime(300);
    expect(given.stream.reliableSince()).not.toBeNull();
  });

  it.each(['idle', 'batch'] as const)('has a gap where an assignment ends (%s)', async (how) => {
    await given.batch(1, 's-1');
    jest.advanceTimersByTime(10_000);
    expect(given.stream.reliableSince()).not.toBeNull();
    await given[how](2);
    expect(given.world.gaps).toBe(1);
    expect(given.stream.reliableSince()).toBeNull();
  });
});
