import { describe, expect, it } from '@jest/globals';
import { NO_RULINGS, exempt } from '../rulings/rulings.ts';
import { withoutExempted } from '../rulings/exempting.ts';
import { EMPTY_EVIDENCE, type Evidence, emptyTopic } from './evidence.ts';
import { missingWork, openWork } from './missing-work.ts';

const at = Date.parse('2026-03-10T12:00:00.000Z');
const exercise = { passed: true, difficulty: 'intermediate' } as const;
const evidence: Evidence = {
  ...EMPTY_EVIDENCE,
  topics: {
    loops: {
      ...emptyTopic(),
      exercises: { a: exercise, b: { ...exercise, passed: false } },
      assigned: {
        a: '2026-03-01T12:00:00.000Z',
        b: '2026-03-09T12:00:00.000Z',
        c: '2026-03-08T12:00:00.000Z',
        d: '2026-03-20T12:00:00.000Z',
      },
    },
  },
};

describe('missing work', () => {
  it('is the share of the work due so far that is not passed', () => {
    expect(missingWork(evidence, at)).toBeCloseTo(2 / 3);
  });

  it('is nothing where nothing is due', () => {
    expect(missingWork(EMPTY_EVIDENCE, at)).toBe(0);
    expect(missingWork(evidence, 0)).toBe(0);
  });

  it('leaves out what the student is exempted from', () => {
    const by = { reason: 'was ill', by: 'mr-lee', at };
    const rulings = exempt(NO_RULINGS, { topic: 'loops', exercise: 'c' }, by);
    expect(missingWork(withoutExempted(evidence, null, rulings).evidence, at)).toBe(1 / 2);
  });

  it('is told with the earliest due first', () => {
    expect(openWork(evidence).map((work) => work.exercise)).toEqual(['c', 'b', 'd']);
  });
});
