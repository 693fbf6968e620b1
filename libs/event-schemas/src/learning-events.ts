import { z } from 'zod';
import { event } from './envelope.ts';
import { count, durationSeconds, freeText, instant, name, score } from './identifiers.ts';

/** How hard an exercise is; it weighs 0.8, 1.0 or 1.2 in completion. */
export const difficulty = z.enum(['beginner', 'intermediate', 'advanced']);
/** How hard an exercise is. */
export type Difficulty = z.infer<typeof difficulty>;

const given = (...values: readonly unknown[]) => values.every((value) => value !== undefined);

/** An exercise was done; it is passed when `correct`, else when `score` is at least 0.5. */
export const exerciseCompleted = event(
  'exercise.completed',
  z
    .strictObject({
      topic: name,
      exercise_id: name,
      correct: z.boolean().optional(),
      score: score.optional(),
      attempts: count.optional(),
      duration_s: durationSeconds.optional(),
      difficulty: difficulty.optional(),
      skills: z.array(name).max(50).optional(),
      error_type: name.optional(),
      total_exercises: count.optional(),
      completed_exercises: count.optional(),
    })
    .refine((data) => given(data.correct) || given(data.score), {
      error: 'needs correct or score',
      path: ['correct'],
    }),
);

/** A quiz was taken: its share of correct answers, given or counted. */
export const quizCompleted = event(
  'quiz.completed',
  z
    .strictObject({
      topic: name,
      quiz_id: name,
      score: score.optional(),
      total_questions: z.int().min(1).max(10_000).optional(),
      correct_answers: count.optional(),
      duration_s: durationSeconds.optional(),
      confidence: score.optional(),
      answers: z
        .array(z.strictObject({ item: name, skill: name.optional(), correct: z.boolean() }))
        .max(500)
        .optional(),
    })
    .refine((data) => given(data.score) || given(data.total_questions, data.correct_answers), {
      error: 'needs score, or total_questions and correct_answers',
      path: ['score'],
    }),
);

/** Work was assessed; at least one of the four sub-scores. */
export const qualityAssessed = event(
  'quality.assessed',
  z
    .strictObject({
      topic: name,
      submission_id: name,
      code_quality: score.optional(),
      correctness: score.optional(),
      efficiency: score.optional(),
      peer_review: score.optional(),
    })
    .refine(
      (data) =>
        [data.code_quality, data.correctness, data.efficiency, data.peer_review].some(
          (part) => part !== undefined,
        ),
      {
        error: 'needs at least one of code_quality, correctness, efficiency, peer_review',
        path: ['code_quality'],
      },
    ),
);

/** The student was active: a session, a video, a forum post. */
export const activityRecorded = event(
  'activity.recorded',
  z.strictObject({ kind: name, topic: name.optional(), duration_s: durationSeconds.optional() }),
);

/** The student asked for help. */
export const helpRequested = event(
  'help.requested',
  z.strictObject({
    topic: name,
    message_kind: z.enum(['does_not_understand', 'stuck', 'other']),
  }),
);

/** Work was set with a due day; it gives "missing work" its meaning. */
export const assignmentPublished = event(
  'assignment.published',
  z.strictObject({ topic: name, exercise_id: name, due_at: instant }),
);

/**
 * Mastery is to be calculated again: from evidence, or from scores that an upstream system owns.
 * Their range is a business rule, so that a producer is told which component is out of range.
 */
export const calculationRequested = event(
  'mastery.calculation.requested',
  z.strictObject({
    components: z
      .strictObject({
        completion: z.number().optional(),
        quiz: z.number().optional(),
        quality: z.number().optional(),
        consistency: z.number().optional(),
      })
      .optional(),
    reason: freeText.optional(),
  }),
);

/**
 * A teacher set a score by hand, overall or for one topic; with a null score the override is withdrawn.
 * It ends by itself at `expires_at`.
 */
export const scoreOverridden = event(
  'score.overridden',
  z
    .strictObject({
      scope: z.enum(['overall', 'topic']),
      topic: name.optional(),
      score: score.nullable(),
      reason: freeText.min(1),
      ruled_by: name,
      expires_at: instant.optional(),
    })
    .refine(({ scope, topic }) => (scope === 'topic') === (topic !== undefined), {
      error: 'is needed for the scope topic, and for no other',
      path: ['topic'],
    }),
);

/** A teacher exempted the student from an exercise; with `exempted: false` the exemption is withdrawn. */
export const assessmentExempted = event(
  'assessment.exempted',
  z.strictObject({
    topic: name,
    exercise_id: name,
    exempted: z.boolean().optional(),
    reason: freeText.min(1),
    ruled_by: name,
  }),
);

/** The student joined a cohort. */
export const cohortMemberAdded = event('cohort.member.added', z.strictObject({ cohort: name }));

/** The student left a cohort. */
export const cohortMemberRemoved = event('cohort.member.removed', z.strictObject({ cohort: name }));

/** Everything about the student is to be erased, in order with their other events. */
export const erasureRequested = event(
  'student.erasure.requested',
  z.strictObject({ requested_by: name }),
);

/** Every event that `mastery.requests` carries. */
export const LEARNING_EVENTS = [
  exerciseCompleted,
  quizCompleted,
  qualityAssessed,
  activityRecorded,
  helpRequested,
  assignmentPublished,
  calculationRequested,
  scoreOverridden,
  assessmentExempted,
  cohortMemberAdded,
  cohortMemberRemoved,
  erasureRequested,
] as const;

/** Schema of an event on `mastery.requests`. */
export const learningEvent = z.discriminatedUnion('type', LEARNING_EVENTS);
/** An event on `mastery.requests`. */
export type LearningEvent = z.infer<typeof learningEvent>;
/** The type of a learning event. */
export type LearningEventType = LearningEvent['type'];
/** The learning event of one type. */
export type LearningEventOf<Type extends LearningEventType> = Extract<
  LearningEvent,
  { type: Type }
>;
