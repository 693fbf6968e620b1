import type { LearningEvent } from '@mastery/event-schemas';
import type { Score } from '../data/oulad.ts';

const PASS_SHARE = 0.4;

/** A score of OULAD as learning events: a TMA is done and its mark assessed, a CMA is a quiz. */
export const eventsOfScore = (score: Score): readonly LearningEvent[] => {
  const { topic, item, share } = score;
  const envelope = {
    specversion: '1.0' as const,
    id: '00000000-0000-0000-0000-000000000000',
    source: 'urn:oulad',
    subject: score.student,
    time: new Date(score.at).toISOString(),
  };
  if (score.type === 'CMA') {
    const data = { topic, quiz_id: item, score: share };
    return [{ ...envelope, type: 'quiz.completed', data }];
  }
  const exercise = {
    topic,
    exercise_id: item,
    correct: share >= PASS_SHARE,
    total_exercises: score.exercises,
  };
  return [
    { ...envelope, type: 'exercise.completed', data: exercise },
    {
      ...envelope,
      type: 'quality.assessed',
      data: { topic, submission_id: item, correctness: share },
    },
  ];
};
