import { TOPIC } from '@mastery/event-schemas';
import type { EventLogConsumer, EventLogReader, Logger } from '@mastery/ports';
import type { PartitionEvents } from '../partition-events.ts';
import type { Lag } from './lag.ts';
import type { Watchdog } from './watchdog.ts';

export interface FollowLagDeps {
  readonly log: Logger;
  readonly reader: Pick<EventLogReader, 'ranges'>;
  readonly consumer: Pick<EventLogConsumer, 'assignment'>;
  readonly lag: Pick<Lag, 'endsAt' | 'all'>;
  readonly watchdog: Watchdog;
  readonly events: Pick<PartitionEvents, 'keep' | 'isResting'>;
  /** Ends the process: whoever runs it starts it again, and its partitions go to others meanwhile. */
  readonly end: () => void;
}

/**
 * Asks once where the logs end, tells how far our partitions are behind, and ends the process when one
 * of them stands still while its log grows. While Kafka is away nothing is known and nothing ends.
 */
export const createFollowLag = (deps: FollowLagDeps) => async (): Promise<void> => {
  const { log, reader, consumer, lag, watchdog, events } = deps;
  let ranges;
  try {
    ranges = await reader.ranges(TOPIC.requests);
  } catch (error) {
    log.debug({ error }, 'how far the partitions are behind is not known');
    return;
  }
  const ours = consumer.assignment();
  events.keep(ours);
  for (const partition of ours) {
    const range = ranges[partition];
    if (range) lag.endsAt(partition, Number(range.end));
  }
  const stalled = watchdog.look(lag.all(), (partition) => events.isResting(partition));
  if (stalled.length === 0) return;
  log.error(
    { alert: 'consumer-stalled', topic: TOPIC.requests, partitions: stalled },
    'partitions stand still while their logs grow; the process ends to begin anew',
  );
  deps.end();
};
