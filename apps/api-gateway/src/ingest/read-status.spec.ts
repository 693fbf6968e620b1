import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TOPIC } from '@mastery/event-schemas';
import { partitionPositionKey, processedKey } from '@mastery/state-keys';
import { createReadStatus } from './read-status.ts';

const id = randomUUID();
const MARKER = JSON.stringify({
  ...{ topic: TOPIC.requests, partition: 3, offset: 7, content_hash: 'h', result_ids: [] },
  ...{ student_hash: 'ada', processed_at: '2026-01-14T12:00:00.000Z', outcome: 'applied' },
});

describe('the status of an event', () => {
  it('is found though it was applied between the reads of two keys', async () => {
    const stored = new Map<string, string>();
    const read = createReadStatus({
      getMany: (keys) => {
        const found = keys.flatMap((key) => {
          const value = stored.get(key);
          // The worker writes both as soon as the first key, the marker, was read.
          stored.set(processedKey(id), MARKER);
          stored.set(partitionPositionKey(TOPIC.requests, 3), '{"offset":7}');
          return value === undefined ? [] : [[key, { value, etag: '1' }] as const];
        });
        return Promise.resolve(new Map(found));
      },
    });
    const asked = { event_id: id, partition: 3, offset: '7' };
    expect(await read(asked, 'ada')).toMatchObject({ status: 'applied' });
  });
});
