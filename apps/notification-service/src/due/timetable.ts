import type { Clock, StateStore } from '@mastery/ports';
import type { DueDocument } from './due-document.ts';
import type { DueEntry } from './entry.ts';
import { createMinutes } from './minutes.ts';
import { createSchedule } from './schedule.ts';
import { strike } from './strike.ts';

/**
 * What is to be sent when: due documents by partition and minute. An entry stands in it at least once until its
 * message needs no more care; whether that is so only its send key says.
 */
export interface Timetable {
  /**
   * Puts entries into documents of the minutes at which they are due, or of now; resolves with the minute of
   * each when all stand where they will be looked at.
   * @throws StateStoreUnavailable, StateWriteUnknown: some may stand there
   */
  schedule(partition: number, entries: readonly DueEntry[]): Promise<ReadonlyMap<DueEntry, number>>;
  /**
   * Takes entries out of their document.
   * @throws StateStoreUnavailable, StateWriteUnknown
   */
  strike(document: DueDocument, entries: readonly DueEntry[]): Promise<void>;
  /** The minutes of a partition, in the order in which they become due. */
  minutes(partition: number): Minutes;
}

/** Walks through a partition's minutes; remembers how far it is. */
export interface Minutes {
  /**
   * The documents that hold something now and are wanted, at most so many, the oldest first. Minutes that are
   * over and worked off are left behind for ever.
   * @throws StateStoreUnavailable, StateWriteUnknown
   */
  open(
    limit: number,
    isWanted: (document: DueDocument) => boolean,
  ): Promise<readonly DueDocument[]>;
}

/** The timetable in the state store. */
export const createTimetable = (store: StateStore, clock: Clock): Timetable => ({
  schedule: createSchedule(store, clock),
  strike: (document, entries) => strike(store, document, entries),
  minutes: (partition) => createMinutes(store, clock, partition),
});
