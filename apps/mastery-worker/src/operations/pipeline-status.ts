import type { PipelineStatus } from '@mastery/api-schemas';
import { TOPIC } from '@mastery/event-schemas';
import type { Clock, EventLogReader, StateStore } from '@mastery/ports';
import { partitionPositionKey } from '@mastery/state-keys';
import { storedPosition } from '../partition/position.ts';

/** What the status of the pipeline is read from. */
export interface PipelineStatusDeps {
  readonly store: Pick<StateStore, 'getMany'>;
  readonly reader: Pick<EventLogReader, 'ranges'>;
  readonly clock: Clock;
}

/**
 * How far the engine is with each partition, whichever worker has it: the ends of the logs beside the positions in
 * the store. @throws EventLogUnavailable
 */
export const createPipelineStatus =
  ({ store, reader, clock }: PipelineStatusDeps) =>
  async (): Promise<PipelineStatus> => {
    // The ends first: a position that moves meanwhile makes the lag too small by what was done, never negative.
    const ranges = await reader.ranges(TOPIC.requests);
    const keys = ranges.map((_, partition) => partitionPositionKey(TOPIC.requests, partition));
    const stored = await store.getMany(keys);
    const partitions = ranges.map((range, partition) => {
      const [start, end] = [Number(range.start), Number(range.end)];
      const found = stored.get(partitionPositionKey(TOPIC.requests, partition));
      const position = found === undefined ? null : storedPosition(found).position;
      const applied = position?.offset ?? start - 1;
      return {
        ...{ partition, start, end, applied, lag: Math.max(0, end - 1 - applied) },
        epoch: position?.epoch ?? 0,
        closed_through: position?.closed_through ?? null,
      };
    });
    return {
      checked_at: new Date(clock.now()).toISOString(),
      topic: TOPIC.requests,
      lag: partitions.reduce((sum, { lag }) => sum + lag, 0),
      partitions,
    };
  };
