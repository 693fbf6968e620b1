import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchHandler, EventLog, EventLogConsumer, LogRecord } from '../../index.ts';

/** A consumer that keeps what it read. */
export interface Reader {
  readonly records: LogRecord[];
  readonly consumer: EventLogConsumer;
}

const open: Reader[] = [];

/** Closes the readers that a test left open, so that its failure stays its own. */
export const closeReaders = async (): Promise<void> => {
  await Promise.all(open.splice(0).map(({ consumer }) => consumer.close()));
};

/** Reads a topic as a member of a group; by default every batch is committed. */
export const startReader = async (
  log: EventLog,
  where: { readonly topic: string; readonly groupId: string; readonly from?: 'beginning' | 'end' },
  onBatch?: BatchHandler,
): Promise<Reader> => {
  const records: LogRecord[] = [];
  const consumer = await log.subscribe({
    from: 'beginning',
    ...where,
    onBatch: async (batch, control) => {
      if (onBatch) await onBatch(batch, control);
      else await control.commit(batch.records.at(-1)!.offset);
      records.push(...batch.records);
    },
  });
  open.push({ records, consumer });
  return { records, consumer };
};

/** Waits until something holds. @throws Error naming what did not happen within `ms` milliseconds */
export const until = async (what: string, holds: () => boolean, ms = 20_000): Promise<void> => {
  const end = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`${what} did not happen within ${ms} ms`);
    await sleep(10);
  }
};

/** The values of records as text, in their order. */
export const valuesOf = (records: readonly LogRecord[]): readonly string[] =>
  records.map(({ value }) => value!.toString());
