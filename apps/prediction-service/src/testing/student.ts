import type { StoredMastery } from '@mastery/event-schemas';

/** A student's current mastery at a revision. */
export const masteryAt = (revision: number, more: Partial<StoredMastery> = {}): StoredMastery => ({
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
  revision,
  ...more,
});
