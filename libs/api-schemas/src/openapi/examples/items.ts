import type { ApiExample } from '../operation.ts';

export const MISLEADING: ApiExample = {
  summary: 'A teacher asks which items of the fourth block mislead: none does',
  as: { role: 'teacher', subject: 'teacher-example', cohorts: ['class-example'] },
  parameters: { topic: 'BBB-block-4', finding: 'misleads' },
  status: 200,
  answer: { model_version: 'population/7', items: [], next_cursor: null },
};
