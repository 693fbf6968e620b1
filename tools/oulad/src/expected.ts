import { dayNumber, dayText } from './days.ts';
import type { LearningEventType } from './learning-event.ts';
import type { Slice } from './model.ts';

/** What a run of the slice through the engine must show, counted without making an event. */
export interface ExpectedCounts {
  readonly events: number;
  readonly eventsByType: Readonly<Record<LearningEventType, number>>;
  readonly students: number;
  /** Students with at least so many pieces of evidence; a TMA is two (exercise and quality), a CMA one. */
  readonly studentsWithEvidence: (pieces: number) => number;
  readonly mostEventsOfOneStudent: number;
  /** Days `YYYY-MM-DD` of the first and the last event. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Counts from the slice alone, sharing no code with the mapping to events, so that each can prove the other wrong. */
export function expectedCounts(
  { run, assessments, students, submissions, settled }: Slice,
  { lastDay }: { readonly lastDay: string },
): ExpectedCounts {
  const exercises = new Set(assessments.filter(({ type }) => type === 'TMA').map(({ id }) => id));
  const evidence = tally(
    submissions,
    ({ studentId }) => studentId,
    (submission) => (exercises.has(submission.assessmentId) ? 2 : 1),
  );
  const joined = new Map(students.map(({ id, registeredDay }) => [id, registeredDay]));
  const due = assessments.filter(({ dueDay }) => dueDay >= run.firstDay && dueDay <= run.lastDay);
  const dueDays = new Map(due.map(({ id, dueDay }) => [id, dueDay]));
  const publishedTo = new Map(
    students.map(({ id, registeredDay }) => [
      id,
      due.filter(({ dueDay }) => dueDay >= registeredDay).length,
    ]),
  );
  for (const { studentId, assessmentId } of settled) {
    const dueDay = dueDays.get(assessmentId);
    if (dueDay !== undefined && dueDay >= (joined.get(studentId) ?? 0)) {
      publishedTo.set(studentId, (publishedTo.get(studentId) ?? 0) - 1);
    }
  }
  const handIns = submissions.filter(({ assessmentId }) => exercises.has(assessmentId)).length;
  const eventsByType = {
    'cohort.member.added': students.length,
    'assignment.published': sum(publishedTo.values()),
    'exercise.completed': handIns,
    'quality.assessed': handIns,
    'quiz.completed': submissions.length - handIns,
  };
  const days = [
    ...submissions.map(({ day }) => day),
    ...students.map(({ registeredDay }) => Math.max(registeredDay, run.firstDay)),
  ].toSorted((one, other) => one - other);
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0);
  return {
    events: sum(Object.values(eventsByType)),
    eventsByType,
    students: students.length,
    studentsWithEvidence: (pieces) =>
      students.filter(({ id }) => (evidence.get(id) ?? 0) >= pieces).length,
    mostEventsOfOneStudent: Math.max(
      ...students.map(({ id }) => 1 + (publishedTo.get(id) ?? 0) + (evidence.get(id) ?? 0)),
    ),
    firstDay: dayText(dayNumber(lastDay) - span),
    lastDay,
  };
}

function tally<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
  weightOf: (value: T) => number,
): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const value of values) {
    totals.set(keyOf(value), (totals.get(keyOf(value)) ?? 0) + weightOf(value));
  }
  return totals;
}

const sum = (numbers: Iterable<number>): number =>
  Array.from(numbers).reduce((total, number) => total + number, 0);
