import { describe, expect, it } from '@jest/globals';
import type { MasteryResult } from '@mastery/event-schemas';
import { UNKNOWN_STUDENT, readStudentState } from './student-state.ts';

const result: MasteryResult = {
  student_id: 'ada',
  mastery_score: 0.6,
  level: 'competent',
  components: { quiz: 0.6 },
  breakdown: [],
  topics: {},
  recommendations: [],
  confidence: 0.5,
  evidence_count: 7,
  calculated_at: '2026-03-10T12:00:00.000Z',
  formula_version: 'weighted-sum/1',
};

describe('the state of a student', () => {
  it('is read without what the worker keeps for itself', () => {
    const stored = { ...result, ...UNKNOWN_STUDENT, result: undefined, revision: 3, positions: {} };
    const state = readStudentState(JSON.stringify(stored));
    expect(state).toEqual({ ...UNKNOWN_STUDENT, result, revision: 3 });
  });

  it('has what an older worker did not know of as unknown', () => {
    const state = readStudentState(JSON.stringify({ ...result, revision: 3 }));
    expect(state).toMatchObject({ learner: null, rulings: UNKNOWN_STUDENT.rulings });
  });

  it('is nothing for a student who was erased', () => {
    expect(readStudentState(JSON.stringify({ revision: 4, positions: { '0/3': 7 } }))).toBeNull();
  });
});
