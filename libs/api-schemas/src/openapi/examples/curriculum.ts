import type { ApiExample } from '../operation.ts';
import { STUDENT } from './mastery.ts';

const block = (n: number, exercises: number) => ({
  id: `BBB-block-${n}`,
  title: `Block ${n}`,
  prerequisites: n > 1 ? [`BBB-block-${n - 1}`] : [],
  exercises,
});

export const CURRICULUM: ApiExample = {
  summary: 'A student draws the map',
  as: STUDENT,
  status: 200,
  answer: {
    id: 'BBB-2013B',
    title: 'Module BBB, run 2013B (OULAD)',
    topics: [block(1, 2), block(2, 2), block(3, 1), block(4, 1)],
  },
};
