import { setTimeout as sleep } from 'node:timers/promises';
import { TOPIC } from '@mastery/event-schemas';
import type { EventLogReader, Logger } from '@mastery/ports';
import { type ResultRecord, resultRecord } from './result-record.ts';

/** A stretch of the results that somebody waits for. */
export interface Wanted {
  readonly partition: number;
  readonly from: number;
  readonly to: number;
  readonly read: EventLogReader['read'];
  readonly log: Logger;
  /** Whether waiting has become pointless. */
  readonly isPointless: () => boolean;
}

/** How long a read that failed rests, milliseconds. */
const PAUSE_MS = 1_000;

/** Reads a stretch of the results, however often it takes; null when waiting has become pointless. */
export const readPatiently = async (wanted: Wanted): Promise<readonly ResultRecord[] | null> => {
  for (;;) {
    try {
      return await readOnce(wanted);
    } catch (error) {
      wanted.log.debug({ partition: wanted.partition, error }, 'a hole cannot be read yet');
      await sleep(PAUSE_MS, undefined, { ref: false });
    }
    if (wanted.isPointless()) return null;
  }
};

const readOnce = async ({ partition, from, to, read }: Wanted) => {
  const stretch = { topic: TOPIC.results, partition, from: String(from), to: String(to) };
  const found: ResultRecord[] = [];
  for await (const batch of read(stretch)) found.push(...batch.map(resultRecord));
  return found;
};
