import { dayNumber } from '@mastery/domain-scoring';
import { TOPIC, dayClosedEventId } from '@mastery/event-schemas';
import type { BatchControl, Clock, EventLogProducer, NewRecord, StateStore } from '@mastery/ports';
import { calculationRequested } from '../calculation-requested.ts';
import { activeStudents } from '../partition/active-lists.ts';
import type { PartitionMemory } from '../partition/memory.ts';
import { ACTIVE_WINDOW_DAYS, DAY_CLOSED } from '../steps/active-day.ts';
import { daysToClose, endOf } from './days.ts';

/** Events that are sent at once. */
const CHUNK = 500;

/** Up to which broker time all records are processed, milliseconds since the epoch; null when that is not known. */
export type ReadUntil = () => number | null | Promise<number | null>;

/** What closing days needs. */
export interface CloseDaysDeps {
  readonly store: StateStore;
  readonly producer: EventLogProducer;
  readonly clock: Clock;
}

/**
 * Day close: the partition's owner sends one `mastery.calculation.requested` for every student who was
 * active in the last 30 days, so that inactivity goes through the log like everything else. Its id follows
 * from student and day: whatever restarts, it counts once. Behind a backlog a day stays open: who was active
 * on it is not known yet.
 * @param until asked only when a day is over
 */
export const closeDays = async (
  { store, producer, clock }: CloseDaysDeps,
  memory: PartitionMemory,
  control: BatchControl,
  until: ReadUntil,
): Promise<void> => {
  const { phase } = memory;
  if (phase.kind !== 'running') return;
  const { closed_through: closed } = phase.done;
  const now = clock.now();
  const read = daysToClose(closed, now).length > 0 ? await until() : null;
  if (read === null) return;
  for (const date of daysToClose(closed, Math.min(read, now))) {
    const students = await activeStudents(store, memory.partition, windowUpTo(date));
    for (let from = 0; from < students.length; from += CHUNK) {
      await control.heartbeat();
      if (control.isStale()) return;
      const chunk = students.slice(from, from + CHUNK);
      const requests = chunk.map((student) => dayClosed(student, date));
      await producer.append(TOPIC.requests, requests);
    }
    memory.phase = { ...phase, done: { ...phase.done, closed_through: date } };
  }
};

const windowUpTo = (date: string): readonly number[] => {
  const day = dayNumber(date);
  return Array.from({ length: ACTIVE_WINDOW_DAYS }, (_, back) => day - back);
};

const dayClosed = (student: string, date: string): NewRecord =>
  calculationRequested({
    id: dayClosedEventId(student, date),
    student,
    time: endOf(date),
    reason: DAY_CLOSED,
  });
