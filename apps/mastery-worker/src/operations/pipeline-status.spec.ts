import { describe, expect, it } from '@jest/globals';
import { pipelineStatus } from '@mastery/api-schemas';
import { redisLikeStore } from '@mastery/ports/testing';
import { partitionPositionKey } from '@mastery/state-keys';
import { createPipelineStatus } from './pipeline-status.ts';

const position = (offset: number) => ({
  ...{ topic: 'mastery.requests', partition: 0, offset, event_id: null, epoch: 2 },
  closed_through: '2026-03-09',
});
const statusOf = (ends: readonly (readonly [string, string])[], offsets: readonly number[]) => {
  const memory = redisLikeStore();
  offsets.forEach((offset, partition) =>
    memory.put(partitionPositionKey('mastery.requests', partition), position(offset)),
  );
  return createPipelineStatus({
    store: memory.store,
    reader: { ranges: () => Promise.resolve(ends.map(([start, end]) => ({ start, end }))) },
    clock: { now: () => 0 },
  })();
};

describe('the status of the pipeline', () => {
  it('is how many records of each partition wait, and of all', async () => {
    const status = await statusOf(
      [
        ['0', '10'],
        ['4', '4'],
        ['3', '5'],
      ],
      [6, 3],
    );
    expect(pipelineStatus.parse(status)).toMatchObject({
      lag: 5,
      partitions: [
        { partition: 0, end: 10, applied: 6, lag: 3, epoch: 2, closed_through: '2026-03-09' },
        { partition: 1, applied: 3, lag: 0 },
        // Of this one nothing was applied yet.
        { partition: 2, applied: 2, lag: 2, epoch: 0, closed_through: null },
      ],
    });
  });

  it('is never less than nothing where the position has moved on meanwhile', async () => {
    expect(await statusOf([['0', '10']], [12])).toMatchObject({ lag: 0 });
  });
});
