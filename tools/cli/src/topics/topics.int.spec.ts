import { expect, it } from '@jest/globals';
import { mastery, runningStack } from '../testing/run.ts';

const env = { KAFKA_BROKERS: runningStack().kafka };
const run = (...args: readonly string[]) => mastery(['topics', ...args], env);

it('mastery topics shows that the topics are as the contract says', async () => {
  const { exit, written } = await run('show');
  expect({ exit, written }).toEqual({
    exit: 0,
    written: [
      'mastery.requests: 12 partitions, 1 replicas',
      'mastery.results: 12 partitions, 1 replicas',
      'mastery.dlq: 12 partitions, 1 replicas',
      'mastery.audit: 12 partitions, 1 replicas',
    ].join('\n'),
  });
});

it('mastery topics apply leaves topics that are right as they are', async () => {
  const { exit, written } = await run('apply', '--replication', '1');
  expect(exit).toBe(0);
  expect(written).toContain('mastery.requests: configured, 12 partitions');
});

it('mastery topics apply refuses another number of partitions', async () => {
  const { exit, written } = await run('apply', '--replication', '1', '--partitions', '24');
  expect(exit).toBe(1);
  expect(written).toContain('mastery.requests keeps its partitions');
});

it('mastery topics ends with 69 when no broker answers', async () => {
  const away = await mastery(['topics', 'show'], { KAFKA_BROKERS: '127.0.0.1:1' });
  expect(away).toEqual({ exit: 69, written: 'Kafka at 127.0.0.1:1 does not answer' });
});
