import type { ApiExample } from '../operation.ts';
import { AGENT, QUERY, STUDENT } from './mastery.ts';

export const BATCH: ApiExample = {
  summary: 'Two students, one of them unknown',
  as: AGENT,
  body: { student_ids: [STUDENT.subject, 'nobody-example'] },
  status: 200,
  answer: {
    summary: {
      ...{ total: 2, succeeded: 1, failed: 1, mean_score: 0.625 },
      levels: { beginner: 0, developing: 0, competent: 0, proficient: 0, expert: 0 },
    },
    results: [
      { student_id: STUDENT.subject, data: QUERY.answer },
      {
        student_id: 'nobody-example',
        error: {
          type: 'urn:mastery-engine:problem:not-found',
          title: 'There is no such thing',
          status: 404,
          detail: 'Nothing is known about student nobody-example',
        },
      },
    ],
  },
};

export const HISTORY: ApiExample = {
  summary: 'A student asks week by week',
  as: STUDENT,
  body: { student_id: STUDENT.subject, granularity: 'weekly' },
  status: 200,
  answer: {
    student_id: STUDENT.subject,
    from: '2026-08-23',
    to: '2026-11-20',
    granularity: 'weekly',
    points: [
      {
        date: '2026-11-20',
        period: '2026-W47',
        mastery_score: 0.625,
        level: null,
        components: { quiz: 0.8, consistency: 0.1 },
      },
    ],
  },
};
