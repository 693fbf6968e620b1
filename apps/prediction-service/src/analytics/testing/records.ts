import { partitionOfKey } from '@mastery/event-schemas';
import type { BatchControl, LogRecord } from '@mastery/ports';

/** Partitions of the log in tests. */
export const PARTITIONS = 12;

/** Takes everything and goes on for ever. */
export const control = (more: Partial<BatchControl> = {}): BatchControl => ({
  heartbeat: () => Promise.resolve(),
  isStale: () => false,
  commit: () => Promise.resolve(),
  seek: () => undefined,
  range: () => Promise.resolve({ start: '0', end: '9' }),
  ...more,
});

/** A record as the broker keeps it, where its key belongs. */
export const recordOf = (
  event: { readonly subject: string },
  more: Partial<LogRecord> = {},
): LogRecord => {
  const key = Buffer.from(event.subject);
  return {
    topic: 'mastery.requests',
    partition: partitionOfKey(key, PARTITIONS),
    offset: '7',
    key,
    value: Buffer.from(JSON.stringify(event)),
    timestamp: Date.parse('2026-03-10T12:00:00Z'),
    headers: {},
    ...more,
  };
};
