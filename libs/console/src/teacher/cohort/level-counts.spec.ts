import { expect, it } from '@jest/globals';
import { levelCounts } from './level-counts.ts';

it('whoever has no level yet is counted, too', () => {
  expect(levelCounts({ expert: 2, beginner: 1 }, 5)).toEqual([
    { level: 'none', students: 2 },
    { level: 'beginner', students: 1 },
    { level: 'developing', students: 0 },
    { level: 'competent', students: 0 },
    { level: 'proficient', students: 0 },
    { level: 'expert', students: 2 },
  ]);
});
