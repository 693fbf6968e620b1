import type { LearningEventOf } from '@mastery/event-schemas';

/** A quiz that does not tell its length counts like one of 10 questions. */
export const DEFAULT_QUESTIONS = 10;

/** A graded piece of work: its share of the possible, 0..1, and how much it weighs. */
export interface Grade {
  readonly value: number;
  readonly weight: number;
}

/** A quiz: correct ÷ total, weighted by the number of questions. */
export const gradeQuiz = ({ data }: LearningEventOf<'quiz.completed'>): Grade => {
  const { total_questions: total, correct_answers: correct } = data;
  const weight = total ?? data.answers?.length ?? DEFAULT_QUESTIONS;
  if (total !== undefined && correct !== undefined) return { value: correct / total, weight };
  return { value: data.score ?? 0, weight: Math.max(1, weight) };
};

/** An assessment: the mean of the sub-scores that were given. */
export const gradeQuality = ({ data }: LearningEventOf<'quality.assessed'>): Grade => {
  const parts = [data.code_quality, data.correctness, data.efficiency, data.peer_review].filter(
    (part) => part !== undefined,
  );
  return { value: parts.reduce((sum, part) => sum + part, 0) / parts.length, weight: 1 };
};
