import { expect, it } from '@jest/globals';
import { ordered } from './ordered.ts';

it('the weakest come first, those without scores last, and nothing moves unless asked to', () => {
  const rows = [
    { student_id: 'ada', scores: { loops: 0.9, lists: null } },
    { student_id: 'bob', scores: {} },
    { student_id: 'cyd', scores: { loops: 0.9, lists: 0.1 } },
  ];
  const ids = (order: 'id' | 'weakest') => ordered(rows, order).map((row) => row.student_id);
  expect(ids('weakest')).toEqual(['cyd', 'ada', 'bob']);
  expect(ids('id')).toEqual(['ada', 'bob', 'cyd']);
});
