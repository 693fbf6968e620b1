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
    confidence: 0,
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

export const TRAJECTORY: ApiExample = {
  summary: 'A student asks how it goes on',
  as: STUDENT,
  body: { student_id: STUDENT.subject, horizon_days: 1, method: 'linear' },
  status: 200,
  answer: {
    student_id: STUDENT.subject,
    method: 'linear',
    horizon_days: 1,
    target_date: '2026-11-21',
    predicted_score: 0.625,
    predicted_level: 'competent',
    interval: { low: 0, high: 1, coverage: 0.8 },
    confidence: 0,
    trend: 'stable',
    intervention_needed: false,
    trajectory: [{ date: '2026-11-21', score: 0.625, low: 0, high: 1 }],
    sufficient: false,
    model_version: 'linear/1',
    history: [{ date: '2026-11-20', score: 0.625 }],
  },
};

export const ADAPTIVE: ApiExample = {
  summary: 'A student asks what to do',
  as: STUDENT,
  body: { student_id: STUDENT.subject, limit: 3 },
  status: 200,
  answer: {
    student_id: STUDENT.subject,
    recommendations: [PRACTISE_MORE_OFTEN],
    reviews: [],
    revision: 1,
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
    steps: [
      {
        topic: 'BBB-block-1',
        kind: 'learn',
        reason: 'Its prerequisites are met; the next answer is right with a chance of 0.74.',
      },
      { topic: 'BBB-block-2', kind: 'later', reason: 'Its prerequisites come first.' },
      { topic: 'BBB-block-3', kind: 'later', reason: 'Its prerequisites come first.' },
    ],
    recommendations: [PRACTISE_MORE_OFTEN],
    revision: 1,
  },
};
