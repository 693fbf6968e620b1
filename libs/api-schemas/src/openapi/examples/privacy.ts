import type { ApiExample } from '../operation.ts';
import { STUDENT } from './mastery.ts';

export const EXPORT: ApiExample = {
  summary: 'A student asks for everything',
  as: STUDENT,
  parameters: { id: STUDENT.subject },
  status: 200,
  answer: {
    student_id: STUDENT.subject,
    exported_at: '2026-11-20T09:05:00.000Z',
    current_mastery: null,
    snapshots: {},
    checkpoints: {},
    recent_activity: null,
    prediction: null,
    learning_path: null,
    learning_path_revision: null,
    notifications: null,
    not_included: [],
  },
};
