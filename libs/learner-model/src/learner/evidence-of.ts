import type { LearningEvent } from '@mastery/event-schemas';
import type { EvidenceWeights } from '../model/model.ts';

/** What an event says about knowledge: an answer or a grade, and how much it counts. */
export interface Graded {
  readonly topic: string;
  /** Undefined where the event names no item that others meet, too. */
  readonly item: string | undefined;
  /** 0..1 */
  readonly share: number;
  /** In answers. */
  readonly weight: number;
}

/**
 * Graded evidence: an exercise's score or right/wrong, a quiz's answers (its share, where they are not
 * told), the mean of an assessment's sub-scores. Other events say nothing about knowledge.
 */
export const evidenceOf = (event: LearningEvent, weights: EvidenceWeights): readonly Graded[] => {
  switch (event.type) {
    case 'exercise.completed': {
      const { topic, exercise_id: item, score, correct } = event.data;
      if (score === undefined) return [{ topic, item, share: correct === true ? 1 : 0, weight: 1 }];
      return [{ topic, item, share: score, weight: weights.exercise }];
    }
    case 'quiz.completed': {
      const { topic, quiz_id: quiz, answers, score } = event.data;
      const { total_questions: total, correct_answers: correct } = event.data;
      if (answers !== undefined && answers.length > 0) {
        return answers.map(({ item, correct: right }) => ({
          topic,
          item: `${quiz}.${item}`,
          share: right ? 1 : 0,
          weight: 1,
        }));
      }
      const share = total !== undefined && correct !== undefined ? correct / total : (score ?? 0);
      return [{ topic, item: quiz, share, weight: weights.quiz }];
    }
    case 'quality.assessed': {
      const {
        topic,
        code_quality: quality,
        correctness,
        efficiency,
        peer_review: peer,
      } = event.data;
      const parts = [quality, correctness, efficiency, peer].filter((part) => part !== undefined);
      const share = parts.reduce((sum, part) => sum + part, 0) / parts.length;
      return [{ topic, item: undefined, share, weight: weights.quality }];
    }
    case 'activity.recorded':
    case 'help.requested':
    case 'assignment.published':
    case 'mastery.calculation.requested':
    case 'score.overridden':
    case 'assessment.exempted':
    case 'cohort.member.added':
    case 'cohort.member.removed':
    case 'student.erasure.requested':
      return [];
  }
};
