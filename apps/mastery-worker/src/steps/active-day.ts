import { type Evidence, dayNumber } from '@mastery/domain-scoring';
import type { LearningEvent } from '@mastery/event-schemas';
import type { MasteryDocument } from '../document.ts';

/** A day is closed for the students who were active within this many days. */
export const ACTIVE_WINDOW_DAYS = 30;

/** What the engine sends to itself when a day is over; a fixed value of `reason`. */
export const DAY_CLOSED = 'day_closed';

/** Whether the event says that a day ended, and so is no activity. */
export const isDayClose = (event: LearningEvent): boolean =>
  event.type === 'mastery.calculation.requested' && event.data.reason === DAY_CLOSED;

/**
 * The newest day, as a day number, on which the student stands in the list of active students, after
 * this event: its own day, when it is the student's newest and recent enough to be closed one day.
 * @param now the record's broker time, milliseconds since the epoch
 */
export const listedDay = (
  { listed }: MasteryDocument,
  event: LearningEvent,
  { newestDay }: Evidence,
  now: number,
): number | null => {
  if (isDayClose(event)) return listed;
  const today = dayNumber(new Date(now).toISOString());
  const isRecent = newestDay > today - ACTIVE_WINDOW_DAYS;
  return isRecent && newestDay > (listed ?? -Infinity) ? newestDay : listed;
};
