import { NOT_INCLUDED } from '../../not-included.ts';
import type { ApiExample } from '../operation.ts';
import { STUDENT } from './mastery.ts';
import { BEN } from './operations.ts';

export const EXPORT: ApiExample = {
  summary: 'A student asks for everything: an excerpt',
  as: STUDENT,
  parameters: { id: STUDENT.subject },
  status: 200,
  isExcerpt: true,
  answer: {
    student_id: STUDENT.subject,
    exported_at: '2026-11-20T09:05:00.000Z',
    current_mastery: { student_id: STUDENT.subject, mastery_score: 0.625, evidence_count: 1 },
    snapshots: {
      '2026-11-20': {
        mastery: { student_id: STUDENT.subject, mastery_score: 0.625 },
        components: { quiz: 0.8, consistency: 0.1 },
      },
    },
    checkpoints: {},
    recent_activity: { student_id: STUDENT.subject, streak_days: 1 },
    prediction: { student_id: STUDENT.subject, horizon_days: 30, predicted_score: 0.625 },
    learning_path: ['BBB-block-1', 'BBB-block-2', 'BBB-block-3', 'BBB-block-4'],
    learning_path_revision: 1,
    notifications: null,
    notification_preferences: null,
    notification_subscriptions: null,
    cohorts: null,
    // Of one day nothing can be forecast yet.
    forecasts_due: { due: [] },
    not_included: NOT_INCLUDED,
  },
};

const REQUEST = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';

export const ERASE: ApiExample = {
  summary: 'A student wants to be forgotten',
  as: { role: 'student', subject: BEN },
  parameters: { id: BEN },
  status: 202,
  answer: {
    student_id: BEN,
    status: 'requested',
    event_id: REQUEST,
    requested_at: '2026-11-20T10:00:00.000Z',
    follow: `/students/${BEN}/erasure?event_id=${REQUEST}`,
  },
};

export const ERASED: ApiExample = {
  summary: 'It is done; in ten minutes also what was in flight is gone',
  as: { role: 'student', subject: BEN },
  parameters: { id: BEN, event_id: REQUEST },
  status: 200,
  answer: {
    student_id: BEN,
    status: 'erased',
    event_id: REQUEST,
    erased_at: '2026-11-20T10:00:00.010Z',
    final_after: '2026-11-20T10:10:00.010Z',
    new_data: false,
  },
};
