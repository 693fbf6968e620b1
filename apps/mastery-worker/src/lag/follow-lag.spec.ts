import { describe, expect, it } from '@jest/globals';
import { createMetrics } from '@mastery/observability';
import { EventLogUnavailable, type LogRange, type Logger } from '@mastery/ports';
import { createPartitionEvents } from '../partition-events.ts';
import { PartitionRefused } from '../partition/partition-refused.ts';
import { createFollowLag } from './follow-lag.ts';
import { createLag } from './lag.ts';
import { createWatchdog } from './watchdog.ts';

const given = () => {
  const told: string[] = [];
  const log: Logger = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: (fields) => told.push(JSON.stringify(fields)),
    child: () => log,
  };
  const world = {
    now: 0,
    ours: [0, 1] as readonly number[],
    ranges: [
      { start: '0', end: '5' },
      { start: '0', end: '5' },
    ] as readonly LogRange[] | null,
    ended: 0,
  };
  const metrics = createMetrics();
  const lag = createLag(metrics);
  const events = createPartitionEvents(log, metrics, lag);
  const follow = createFollowLag({
    log,
    reader: {
      ranges: () =>
        world.ranges
          ? Promise.resolve(world.ranges)
          : Promise.reject(new EventLogUnavailable('away')),
    },
    consumer: { assignment: () => world.ours },
    lag,
    watchdog: createWatchdog(() => world.now, 1_000),
    events,
    end: () => (world.ended += 1),
  });
  const exposed = async () =>
    (await metrics.text()).split('\n').filter((line) => line.startsWith('consumer_lag{'));
  return { world, lag, events, follow, told, exposed };
};

describe('the lag of partitions', () => {
  it('is told also while nothing arrives, for ours alone', async () => {
    const { world, lag, follow, exposed } = given();
    lag.standsAt(0, 5);
    lag.standsAt(1, 3);
    await follow();
    expect(await exposed()).toEqual([
      'consumer_lag{topic="mastery.requests",partition="0"} 0',
      'consumer_lag{topic="mastery.requests",partition="1"} 2',
    ]);
    world.ours = [0];
    await follow();
    expect(await exposed()).toEqual(['consumer_lag{topic="mastery.requests",partition="0"} 0']);
  });

  it('is forgotten with everything else when a partition goes to others', async () => {
    const { world, events, follow } = given();
    const partition = { topic: 'mastery.requests', partition: 1 };
    events.paused(partition, new PartitionRefused(1, 'its log is another'));
    await expect(events.probe()).rejects.toThrow('its log is another');
    world.ours = [0];
    await follow();
    await expect(events.probe()).resolves.toBeUndefined();
    expect(events.isResting(1)).toBe(false);
  });

  it('ends the process, and says so with an alert, when a partition has stalled', async () => {
    const { world, lag, follow, told } = given();
    lag.standsAt(0, 5);
    lag.standsAt(1, 5);
    await follow();
    world.ranges = [
      { start: '0', end: '5' },
      { start: '0', end: '6' },
    ];
    await follow();
    world.now = 1_000;
    await follow();
    expect(world.ended).toBe(1);
    expect(told).toEqual([expect.stringContaining('"alert":"consumer-stalled"')]);
  });

  it('ends nothing while Kafka is away', async () => {
    const { world, lag, follow } = given();
    lag.standsAt(0, 3);
    await follow();
    world.ranges = null;
    world.now = 10_000;
    await follow();
    expect(world.ended).toBe(0);
  });
});
