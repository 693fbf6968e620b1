import type { EventLog } from '@mastery/ports';
import type { LiveStreams } from './live-streams.ts';

/**
 * The event log of the caches, whose one subscription to the results feeds the live streams, too, after the caches:
 * whoever is told of a change and asks this gateway gets nothing older.
 */
export const feedingStreams = (
  eventLog: EventLog,
  streams: Pick<LiveStreams, 'take'>,
): EventLog => ({
  ...eventLog,
  subscribe: (subscription) =>
    eventLog.subscribe({
      ...subscription,
      onBatch: async (batch, control) => {
        await subscription.onBatch(batch, control);
        streams.take(batch.partition, batch.records);
      },
    }),
});
