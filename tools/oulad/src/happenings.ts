import { blocksOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { LearningEventData, LearningEventType } from './learning-event.ts';
import { cohortOf, isDueWithin, PASS_MARK } from './model.ts';
import type { Assessment, Slice, Student, Submission } from './model.ts';
import type { Band } from './time-of-day.ts';

/** What happened on a day of the run, before days are moved and an envelope is put around it. */
export type Happening = {
  [Type in LearningEventType]: {
    readonly type: Type;
    readonly studentId: string;
    /** Null where no assessment is concerned. */
    readonly assessmentId: string | null;
    readonly day: number;
    readonly band: Band;
    /** Due days are days of the run too, so the data needs the function that moves a day. */
    readonly data: (endOfDay: (day: number) => string) => LearningEventData[Type];
  };
}[LearningEventType];

/** Everything that the slice says about the window, in no particular order. */
export function happeningsOf(slice: Slice): readonly Happening[] {
  const blocks = blocksOf(slice.run.module, slice.assessments);
  const blockByAssessment = new Map(
    blocks.flatMap((block) => block.assessments.map(({ id }) => [id, block] as const)),
  );
  const settled = new Set(slice.settled.map(pairOf));
  const published = slice.assessments.filter((assessment) => isDueWithin(slice.run, assessment));
  return [
    ...slice.students.map((student) => enrolment(slice, student)),
    ...slice.students.flatMap((student) =>
      published
        .filter(({ dueDay }) => dueDay >= enrolmentDay(slice, student))
        .filter(({ id }) => !settled.has(pairOf({ studentId: student.id, assessmentId: id })))
        .map((assessment) =>
          publication(slice, student, assessment, lookUp(blockByAssessment, assessment.id)),
        ),
    ),
    ...slice.submissions.flatMap((submission) =>
      work(submission, lookUp(blockByAssessment, submission.assessmentId)),
    ),
  ];
}

/** The day on which the student joins: the day of registration, for most of them a day before the window. */
const enrolmentDay = ({ run }: Slice, { registeredDay }: Student): number =>
  Math.max(run.firstDay, registeredDay);

const enrolment = (slice: Slice, student: Student): Happening => ({
  type: 'cohort.member.added',
  studentId: student.id,
  assessmentId: null,
  day: enrolmentDay(slice, student),
  band: 'enrolment',
  data: () => ({ cohort: cohortOf(slice.run) }),
});

const publication = (
  slice: Slice,
  student: Student,
  { id, dueDay }: Assessment,
  { topic }: Block,
): Happening => ({
  type: 'assignment.published',
  studentId: student.id,
  assessmentId: id,
  day: enrolmentDay(slice, student),
  band: 'publication',
  data: (endOfDay) => ({ topic, exercise_id: id, due_at: endOfDay(dueDay) }),
});

function work(submission: Submission, { topic, exercises }: Block): readonly Happening[] {
  const { studentId, assessmentId, day, score } = submission;
  const common = { studentId, assessmentId, day };
  if (!exercises.some(({ id }) => id === assessmentId)) {
    const data = () => ({ topic, quiz_id: assessmentId, score: score / 100 });
    return [{ ...common, type: 'quiz.completed', band: 'work', data }];
  }
  const completed = {
    topic,
    exercise_id: assessmentId,
    correct: score >= PASS_MARK,
    total_exercises: exercises.length,
  };
  const assessed = {
    topic,
    submission_id: `${assessmentId}-${studentId}`,
    correctness: score / 100,
  };
  return [
    { ...common, type: 'exercise.completed', band: 'work', data: () => completed },
    { ...common, type: 'quality.assessed', band: 'mark', data: () => assessed },
  ];
}

const pairOf = ({ studentId, assessmentId }: Pick<Submission, 'studentId' | 'assessmentId'>) =>
  `${studentId},${assessmentId}`;

function lookUp<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`assessment ${id} is in no block`);
  return value;
}
