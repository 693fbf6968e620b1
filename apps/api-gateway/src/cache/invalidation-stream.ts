import { TOPIC } from '@mastery/event-schemas';
import type { Clock, EventLog, EventLogConsumer, LogRecord, Logger } from '@mastery/ports';

/**
 * So long a stream must have been there before the caches rely on it, milliseconds: longer than anybody
 * is on the way with what was read before (`MAX_FLIGHT_MS`), and longer than it takes a new member to
 * find the end of each partition.
 */
export const SETTLE_MS = 3_000;
/** How often the stream is looked at, milliseconds. */
const LOOK_MS = 100;

/** Tells whose mastery has changed. */
export interface InvalidationStream {
  /** Since when no change was missed, milliseconds since the epoch; null while changes may be missed. */
  reliableSince(): number | null;
  close(): Promise<void>;
}

/** What the stream is made of. */
export interface InvalidationStreamDeps {
  readonly eventLog: EventLog;
  readonly clock: Clock;
  readonly log: Logger;
  /** A consumer group that no other process has. */
  readonly groupId: string;
  readonly onChanged: (studentIds: readonly string[]) => Promise<void>;
  /** Changes may have been missed: nothing older counts. */
  readonly onGap: () => void;
  /** `SETTLE_MS` unless given. */
  readonly settleMs?: number;
}

/**
 * Follows `mastery.results` from its end. No offset is ever committed: the process forgets its caches
 * when it ends, so there is nothing to go on from, and a group without offsets vanishes by itself.
 */
export const followResults = async (deps: InvalidationStreamDeps): Promise<InvalidationStream> => {
  const { clock, log, settleMs = SETTLE_MS } = deps;
  let generation: number | undefined;
  let healthySince: number | null = null;

  const gap = () => {
    healthySince = null;
    deps.onGap();
  };
  const seen = (current: number) => {
    if (generation !== undefined && generation !== current) gap();
    generation = current;
  };
  const consumer: EventLogConsumer = await deps.eventLog.subscribe({
    topic: TOPIC.results,
    groupId: deps.groupId,
    from: 'end',
    onBatch: async (batch) => {
      seen(batch.generation);
      await deps.onChanged([...new Set(batch.records.flatMap(studentOf))]);
    },
    onIdle: (partition) => {
      seen(partition.generation);
      return Promise.resolve();
    },
  });
  const look = () => {
    if (consumer.isHealthy()) {
      healthySince ??= clock.now();
      return;
    }
    if (healthySince !== null) {
      log.warn({}, 'changes of mastery may be missed: the caches are passed by');
      gap();
    }
  };
  look();
  const timer = setInterval(look, LOOK_MS).unref();
  return {
    reliableSince: () => {
      if (healthySince === null || !consumer.isHealthy()) return null;
      const since = healthySince + settleMs;
      return clock.now() >= since ? since : null;
    },
    close: async () => {
      clearInterval(timer);
      await consumer.close();
    },
  };
};

/** Every event on `mastery.results` has its student as its key, whatever its type. */
const studentOf = ({ key }: LogRecord): readonly string[] => (key === null ? [] : [String(key)]);
