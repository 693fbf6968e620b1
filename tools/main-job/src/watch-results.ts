import { DLQ_HEADER, TOPIC, resultEvent } from '@mastery/event-schemas';
import type { EventLog, LogRecord, RecordBatch } from '@mastery/ports';

/** What was read from the topics that the engine writes. */
export interface Watched {
  /** Ids of learning events that have their `mastery.updated`. */
  readonly updated: ReadonlySet<string>;
  /** Distinct result ids by type. */
  readonly resultIds: Readonly<Record<string, ReadonlySet<string>>>;
  /** Records read, repeats included. */
  readonly records: number;
  /** Dead letters by `dlq-id`, each with its code. */
  readonly deadLetters: ReadonlyMap<string, string>;
  /** Milliseconds from the broker taking the event to the broker taking its result. */
  readonly latenciesMs: readonly number[];
}

/** A reader of results and dead letters from their beginning. */
export interface ResultWatcher {
  readonly seen: () => Watched;
  readonly close: () => Promise<void>;
}

/** Reads `mastery.results` and `mastery.dlq`, as any consumer that knows the contract could. */
export const watchResults = async (log: EventLog, groupId: string): Promise<ResultWatcher> => {
  const updated = new Set<string>();
  const resultIds: Record<string, Set<string>> = {};
  const deadLetters = new Map<string, string>();
  const latenciesMs: number[] = [];
  let records = 0;

  const takeResult = (record: LogRecord) => {
    const event = resultEvent.parse(JSON.parse(String(record.value)));
    records += 1;
    (resultIds[event.type] ??= new Set()).add(event.id);
    if (event.type !== 'mastery.updated' || updated.has(event.data.caused_by)) return;
    updated.add(event.data.caused_by);
    latenciesMs.push(record.timestamp - Date.parse(event.data.calculated_at));
  };
  const takeDeadLetter = ({ headers }: LogRecord) => {
    deadLetters.set(String(headers[DLQ_HEADER.id]), String(headers[DLQ_HEADER.error]));
  };
  const subscribe = (topic: string, take: (record: LogRecord) => void) =>
    log.subscribe({
      topic,
      groupId: `${groupId}-${topic}`,
      from: 'beginning',
      onBatch: async (batch: RecordBatch, control) => {
        batch.records.forEach(take);
        const last = batch.records.at(-1);
        if (last !== undefined) await control.commit(last.offset);
      },
    });

  const consumers = await Promise.all([
    subscribe(TOPIC.results, takeResult),
    subscribe(TOPIC.dlq, takeDeadLetter),
  ]);
  return {
    seen: () => ({ updated, resultIds, records, deadLetters, latenciesMs }),
    close: async () => {
      await Promise.all(consumers.map((consumer) => consumer.close()));
    },
  };
};
