import { type LearningEvent, dayClosedEventId } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { type CheckContext, partitionOf, verdictsOf } from './context.ts';

const DAY_MS = 86_400_000;
/** A day is closed this long after midnight at the earliest, less what a process's clock may be wrong. */
const EARLIEST_MS = 10 * 60_000 - 4_000;
const WINDOW_DAYS = 30;

const dayNumberOf = (date: string): number => Math.floor(Date.parse(date) / DAY_MS);

/** A record by which a day is closed: its id follows from student and day, and it says the same each time. */
export const onDayClose = (
  context: CheckContext,
  record: LogRecord,
  event: LearningEvent,
): void => {
  const { findings, seen, oracle } = context;
  const date = event.time.slice(0, 10);
  const about = `${event.subject} on ${date}`;
  const found = (detail: string) =>
    findings.found('day closes once per student and day', `${about}: ${detail}`);
  if (event.id !== dayClosedEventId(event.subject, date)) found(`another id, ${event.id}`);
  const value = String(record.value);
  const before = seen.closed.get(event.id);
  if (before !== undefined && before !== value) found('not the same each time');
  seen.closed.set(event.id, value);
  if (record.timestamp < (dayNumberOf(date) + 1) * DAY_MS + EARLIEST_MS) found('too early');
  verdictsOf(context, partitionOf(context, event.subject));
  const steps = oracle.students().get(event.subject) ?? [];
  const wasActive = steps.some(({ active }) => isActive(active, date));
  if (!wasActive) found('not active in the 30 days before');
};

/**
 * A position says that a day is closed: everybody who was active by then has it closed. Who is erased by
 * then, or soon after, needs nothing.
 */
export const checkDayClosed = (
  context: CheckContext,
  partition: number,
  end: number,
  closedThrough: string,
): void => {
  const records = verdictsOf(context, partition, end);
  const first = records[0]?.record.timestamp;
  // The day before the engine began is never closed.
  if (first === undefined || dayNumberOf(closedThrough) < Math.floor(first / DAY_MS)) return;
  const students = new Set(
    records.flatMap((verdict) => (verdict.kind === 'applied' ? [verdict.step.student] : [])),
  );
  for (const student of students) requireClosed(context, student, end, closedThrough);
};

const requireClosed = (context: CheckContext, student: string, end: number, date: string): void => {
  const { oracle, findings, seen } = context;
  const steps = oracle.students().get(student) ?? [];
  const step = steps.findLast(({ offset }) => offset < end);
  if (!step?.mastery || !isActive(step.active, date)) return;
  // Where records come again, documents are ahead of the position: the day was closed for those who were there.
  if (steps.some(({ offset, mastery }) => offset >= end && !mastery)) return;
  if (seen.closed.has(dayClosedEventId(student, date))) return;
  findings.found('every active student has the day closed', `${student} on ${date}`);
};

const isActive = (days: ReadonlySet<number>, date: string): boolean => {
  const day = dayNumberOf(date);
  return [...days].some((each) => each <= day && each > day - WINDOW_DAYS);
};
