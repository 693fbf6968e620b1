import { describe, expect, it } from '@jest/globals';
import { cohortMembersKey } from '@mastery/state-keys';
import { cohortScope } from './cohort-scope.ts';

let reads = 0;
const scope = cohortScope({
  getMany: (keys) => {
    reads += 1;
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

  it('who asks about many at once costs one read of the cohorts', async () => {
    reads = 0;
    const asked = ['s-1', 's-2', 's-3', 's-4'].map(async (id) => sees(['c-1', 'c-2'], id));
    expect(await Promise.all(asked)).toEqual([true, true, true, false]);
    expect(reads).toBe(1);
    await sees(['c-1', 'c-2'], 's-1');
    expect(reads).toBe(2);
  });
});
