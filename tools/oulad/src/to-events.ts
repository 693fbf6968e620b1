import { v5 as uuidV5 } from 'uuid';

import { dayNumber, dayText, momentOf, startOfRun } from './days.ts';
import { happeningsOf } from './happenings.ts';
import type { Happening } from './happenings.ts';
import type { LearningEvent } from './learning-event.ts';
import type { Run, Slice } from './model.ts';
import { timeOfDay } from './time-of-day.ts';

/** A constant, so that the same slice moved to the same day is the same events: sent twice, each counts once. */
const EVENT_NAMESPACE = '6f0b1d0e-2c8e-4b52-9d4b-0a4c9a3f7d15';

const END_OF_DAY_MS = 86_399_000;

export interface ToEventsOptions {
  /** The day `YYYY-MM-DD` (UTC) on which the last event shall stand. */
  readonly lastDay: string;
}

/**
 * The slice as learning events of the contract, in the order in which they happened, every day moved by `shiftOf` days.
 * @throws RangeError when `lastDay` is no day of the calendar
 */
export function toLearningEvents(
  slice: Slice,
  { lastDay }: ToEventsOptions,
): readonly LearningEvent[] {
  const happenings = happeningsOf(slice);
  const dayZero = dayNumber(lastDay) - latestDay(happenings);
  return happenings
    .map((happening) => toEvent(slice.run, happening, dayZero))
    .toSorted((one, other) => compare(one.time, other.time) || compare(one.id, other.id));
}

/**
 * By how many whole days the slice moves so that its last event stands on `lastDay`.
 * @throws RangeError when `lastDay` is no day of the calendar
 */
export const shiftOf = (slice: Slice, { lastDay }: ToEventsOptions): number =>
  dayNumber(lastDay) - latestDay(happeningsOf(slice)) - startOfRun(slice.run.run);

const latestDay = (happenings: readonly Happening[]): number =>
  happenings.reduce((latest, { day }) => Math.max(latest, day), Number.NEGATIVE_INFINITY);

function toEvent({ module, run }: Run, happening: Happening, dayZero: number): LearningEvent {
  const { type, studentId, assessmentId, band } = happening;
  const day = dayZero + happening.day;
  const work = `${studentId}:${assessmentId ?? ''}`;
  const name = [module, run, work, type, dayText(day)].join(':');
  return {
    specversion: '1.0',
    id: uuidV5(name, EVENT_NAMESPACE),
    source: `urn:oulad:${module}:${run}`,
    type,
    subject: studentId,
    time: momentOf(day, timeOfDay(band, work)),
    datacontenttype: 'application/json',
    data: happening.data((dueDay) => momentOf(dayZero + dueDay, END_OF_DAY_MS)),
    // The union of the envelopes is discriminated by type, and type and data come from one happening.
  } as LearningEvent;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
