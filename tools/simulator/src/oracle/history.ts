import { type LearningEvent, type ResultEventType, resultEventId } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { dayOfEvent } from './reckoning/components.ts';
import { type Reckoned, reckon } from './reckoning/reckon.ts';
import { NOTHING_TOLD, type Told, strugglesAfter } from './struggle.ts';
import { type Threshold, thresholdsOf } from './thresholds.ts';

/** A result that must be published, by the id that the contract gives it. */
export interface ExpectedResult {
  readonly id: string;
  readonly type: ResultEventType;
  readonly threshold: Threshold | null;
}

/** A student after one more event that counted. */
export interface Step {
  readonly student: string;
  readonly record: LogRecord;
  readonly event: LearningEvent;
  readonly offset: number;
  /** Events that counted so far, those of earlier lives included. */
  readonly revision: number;
  /** Events of this life in log order; empty after an erasure. */
  readonly life: readonly LearningEvent[];
  /** Null when nothing is left of the student. */
  readonly mastery: Reckoned | null;
  /** When it was calculated, milliseconds since the epoch: the broker's time, behind any erasure. */
  readonly calculatedAt: number;
  /** The record of the last erasure. */
  readonly erasure: LogRecord | null;
  /** Days, as day numbers, on which the student was active in this life. */
  readonly active: ReadonlySet<number>;
  readonly results: readonly ExpectedResult[];
  readonly told: Told;
  readonly before: Step | null;
}

/** An instant's day within which activity is remembered for day closes. */
const ACTIVE_WINDOW_DAYS = 30;
const DAY_MS = 86_400_000;

/** Whether the event says that a day ended. */
export const isDayClose = ({ type, data }: LearningEvent): boolean =>
  type === 'mastery.calculation.requested' && data.reason === 'day_closed';

/** The student after one more event. */
export const stepAfter = (before: Step | null, event: LearningEvent, record: LogRecord): Step => {
  const common = {
    student: event.subject,
    record,
    event,
    offset: Number(record.offset),
    calculatedAt: Math.max(record.timestamp, (before?.erasure?.timestamp ?? -Infinity) + 1),
    revision: (before?.revision ?? 0) + 1,
    before,
  };
  const nothing = {
    ...common,
    life: [],
    mastery: null,
    active: new Set<number>(),
    told: NOTHING_TOLD,
  };
  if (event.type === 'student.erasure.requested') {
    const results = [resultOf(event, 'student.erased')];
    return { ...nothing, erasure: record, results };
  }
  const erasure = before?.erasure ?? null;
  const isGone = before !== null && before.mastery === null;
  if (isGone && isDayClose(event)) return { ...nothing, erasure, results: [] };
  const life = [...(before?.life ?? []), event];
  const previous = before?.mastery ?? null;
  const mastery = reckon(life, previous, record.timestamp);
  const { told, scopes } = strugglesAfter(before?.told ?? NOTHING_TOLD, life, {
    mastery,
    now: record.timestamp,
  });
  const results = resultsOf(event, thresholdsOf(previous, mastery), scopes);
  const active = activeAfter(before?.active ?? new Set<number>(), event, mastery, record.timestamp);
  return { ...common, life, mastery, erasure, active, results, told };
};

const activeAfter = (
  active: ReadonlySet<number>,
  event: LearningEvent,
  { day }: Reckoned,
  now: number,
): ReadonlySet<number> => {
  const isTold = !isDayClose(event) && dayOfEvent(event) === day;
  const isRecent = day > Math.floor(now / DAY_MS) - ACTIVE_WINDOW_DAYS;
  return isTold && isRecent ? new Set(active).add(day) : active;
};

const resultOf = (
  { id }: LearningEvent,
  type: ResultEventType,
  threshold: Threshold | null = null,
): ExpectedResult => {
  const scope = threshold === null ? undefined : threshold.scope;
  return { id: resultEventId(id, type, scope), type, threshold };
};

const resultsOf = (
  event: LearningEvent,
  thresholds: readonly Threshold[],
  struggles: readonly string[],
): readonly ExpectedResult[] => [
  resultOf(event, 'mastery.updated'),
  ...thresholds.map((threshold) => resultOf(event, 'mastery.threshold.reached', threshold)),
  ...struggles.map((scope): ExpectedResult => {
    const type = 'student.struggle.detected';
    return { id: resultEventId(event.id, type, scope), type, threshold: null };
  }),
  ...(thresholds.length + struggles.length > 0
    ? [resultOf(event, 'learning.path.recommended')]
    : []),
];
