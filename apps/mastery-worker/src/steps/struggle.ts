import {
  DAY_MS,
  DEFAULT_LIMITS,
  type Detected,
  type Evidence,
  type StruggleState,
  dayNumber,
  dayOf,
  detectAtDayEnd,
  detectStruggle,
  rememberDay,
} from '@mastery/domain-scoring';
import type { LearningEvent, MasteryResult } from '@mastery/event-schemas';
import { isDayClose } from './active-day.ts';

/** Whoever hears of something older than this can no longer help with it: an import of history alerts nobody. */
const NEWS_MS = 7 * DAY_MS;

/**
 * Detects struggle in an event, or at the end of a day. What is older than 7 days is remembered, not told.
 * @param next mastery after the event
 * @param now the record's broker time, milliseconds since the epoch
 */
export const detect = (
  state: StruggleState,
  event: LearningEvent,
  { evidence, next, now }: { evidence: Evidence; next: MasteryResult; now: number },
): Detected => {
  const found = isDayClose(event)
    ? atDayEnd(state, dayNumber(event.time), evidence, next)
    : detectStruggle(state, event);
  const isNews = Date.parse(event.time) > now - NEWS_MS;
  return isNews ? found : { state: { ...found.state, alerted: state.alerted }, alerts: [] };
};

const atDayEnd = (
  state: StruggleState,
  day: number,
  { activeDays, newestDay }: Evidence,
  { mastery_score: score }: MasteryResult,
): Detected => {
  // Where a later day has begun already, the score is no longer that of the day's end.
  const isOfDay = newestDay === day && score !== null;
  const remembered = isOfDay
    ? rememberDay(state, { date: dayOf(day), score }, DEFAULT_LIMITS.fallingSnapshots)
    : state;
  const snapshots = isOfDay ? remembered.daily : [];
  return detectAtDayEnd(remembered, { day, activeDays, snapshots });
};
