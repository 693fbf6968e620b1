import { describe, expect, it } from '@jest/globals';
import { cohortMembersKey } from '@mastery/state-keys';
import { cohortScope } from './cohort-scope.ts';

const scope = cohortScope({
  getMany: (keys) => {
    const stored = new Map([
      [cohortMembersKey('c-1'), { value: '["s-1","s-2"]', etag: '1' }],
      [cohortMembersKey('c-2'), { value: '["s-3"]', etag: '1' }],
    ]);
    return Promise.resolve(new Map([...stored].filter(([key]) => keys.includes(key))));
  },
});
const sees = (cohorts: readonly string[], studentId: string) =>
  scope({ subject: 't-1', role: 'teacher', cohorts }, studentId);

describe('a teacher', () => {
  it.each([
    [['c-1'], 's-1', true],
    [['c-1', 'c-2'], 's-3', true],
    [['c-1'], 's-3', false],
    [['c-unknown'], 's-1', false],
    [[], 's-1', false],
  ])('of cohorts %j looks at %s: %s', async (cohorts, studentId, expected) => {
    expect(await sees(cohorts, studentId)).toBe(expected);
  });
});
