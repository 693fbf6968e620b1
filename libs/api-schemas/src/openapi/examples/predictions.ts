import type { ApiExample } from '../operation.ts';
import { PRACTISE_MORE_OFTEN, STUDENT } from './mastery.ts';

export const NEXT_WEEK: ApiExample = {
  summary: 'A student asks about the day after tomorrow',
  as: STUDENT,
  body: { student_id: STUDENT.subject, horizon_days: 2 },
  status: 200,
  answer: {
    student_id: STUDENT.subject,
    method: 'linear',
    horizon_days: 2,
    target_date: '2026-11-22',
    predicted_score: 0.625,
    predicted_level: 'competent',
    interval: { low: 0, high: 1, coverage: 0.8 },
    confidence: 0.0952,
    trend: 'stable',
    intervention_needed: false,
    trajectory: [
      { date: '2026-11-21', score: 0.625, low: 0, high: 1 },
      { date: '2026-11-22', score: 0.625, low: 0, high: 1 },
    ],
    sufficient: false,
    model_version: 'linear/1',
  },
};

export const LEARNING_PATH: ApiExample = {
  summary: 'A student asks what to learn',
  as: STUDENT,
  body: { student_id: STUDENT.subject, limit: 3 },
  status: 200,
  answer: {
    student_id: STUDENT.subject,
    path: ['BBB-block-1', 'BBB-block-2', 'BBB-block-3'],
    recommendations: [PRACTISE_MORE_OFTEN],
    revision: 1,
  },
};
