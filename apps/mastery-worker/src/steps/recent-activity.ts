import type { Component, LearningEvent, MasteryResult } from '@mastery/event-schemas';
import type { RecentEvent } from '@mastery/student-state';

/** How many events the Event History holds. */
const MAX_RECENT = 100;

/** Adds an event to the history: the newest 100 by event time, newest first. */
export const addRecent = (
  recent: readonly RecentEvent[],
  event: LearningEvent,
  touched: Component | null,
  before: MasteryResult | null,
  after: MasteryResult,
): readonly RecentEvent[] => {
  const topic = 'topic' in event.data ? event.data.topic : undefined;
  const entry: RecentEvent = {
    event_id: event.id,
    type: event.type,
    time: event.time,
    ...(topic === undefined ? {} : { topic }),
    ...(touched === null ? {} : { effect: effectOn(touched, before, after) }),
  };
  const at = Date.parse(event.time);
  const index = recent.findIndex(({ time }) => Date.parse(time) <= at);
  const place = index === -1 ? recent.length : index;
  return [...recent.slice(0, place), entry, ...recent.slice(place)].slice(0, MAX_RECENT);
};

const effectOn = (component: Component, before: MasteryResult | null, after: MasteryResult) => ({
  component,
  before: before?.components[component] ?? null,
  after: after.components[component] ?? null,
});

/** Days in a row with activity up to the last active day; 14 stands for 14 or more. */
export const streakOf = (activeDays: readonly number[]): number => {
  let streak = 0;
  for (let index = activeDays.length - 1; index >= 0; index -= 1) {
    if (streak > 0 && activeDays[index + 1] !== (activeDays[index] ?? 0) + 1) break;
    streak += 1;
  }
  return streak;
};
