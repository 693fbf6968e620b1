import { EMPTY_EVIDENCE } from '@mastery/domain-scoring';
import type { MasteryResult } from '@mastery/event-schemas';

/** A student's current mastery as the worker stores it, with what it keeps there for itself. */
export const storedResult = (studentId: string, more: object = {}): string => {
  const result: MasteryResult = {
    student_id: studentId,
    mastery_score: 0.862,
    level: 'proficient',
    components: { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 },
    breakdown: [],
    topics: {},
    recommendations: [],
    confidence: 0.5,
    evidence_count: 7,
    calculated_at: '2026-01-14T12:00:00.000Z',
    formula_version: 'test',
  };
  return JSON.stringify({ ...result, evidence: EMPTY_EVIDENCE, revision: 5, ...more });
};
