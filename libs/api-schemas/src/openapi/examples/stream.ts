import type { ApiExample } from '../operation.ts';
import { STUDENT } from './mastery.ts';

export const TICKET: ApiExample = {
  summary: 'A student’s page is about to listen',
  as: STUDENT,
  body: {},
  status: 200,
  answer: { ticket: '5f0c9d1e-8f1b-4a53-9c55-0b6d0b7a8f11', expires_in_s: 30 },
};
