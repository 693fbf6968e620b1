import { TOPIC } from '@mastery/event-schemas';
import type { Clock, EventLogReader } from '@mastery/ports';
import type { Place } from './chain/trail-store.ts';

/** The topics whose records the trail keeps. */
export const TRAIL_TOPICS = [TOPIC.audit, TOPIC.results] as const;

/** Partitions are added seldom: what was heard counts for so long, milliseconds, and while Kafka is away. */
const HEARD_MS = 60_000;

/** Every partition of these topics, as Kafka has them. @returns rejects with EventLogUnavailable before Kafka was heard once */
export const createPlaces = (
  reader: Pick<EventLogReader, 'ranges'>,
  clock: Clock,
): (() => Promise<readonly Place[]>) => {
  let heard: { readonly places: readonly Place[]; readonly at: number } | null = null;
  const ask = async (): Promise<readonly Place[]> => {
    const all = await Promise.all(
      TRAIL_TOPICS.map(async (topic) =>
        (await reader.ranges(topic)).map((_range, partition) => ({ topic, partition })),
      ),
    );
    return all.flat();
  };
  return async () => {
    if (heard !== null && clock.now() - heard.at < HEARD_MS) return heard.places;
    try {
      heard = { places: await ask(), at: clock.now() };
    } catch (error) {
      if (heard === null) throw error;
    }
    return heard.places;
  };
};
