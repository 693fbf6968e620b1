import { SHIPPED_WEEK_MODEL } from '@mastery/domain-scoring/shipped';
import type { MasteryResult } from '@mastery/event-schemas';
import { newLearner, openLearner } from '@mastery/learner-model';
import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import { type ForecastModels, type StudentState, UNKNOWN_STUDENT } from '@mastery/student-state';

const { parameters } = SHIPPED_MODEL;

/** The models that come with the engine. */
export const MODELS: ForecastModels = { parameters, week: SHIPPED_WEEK_MODEL };

/** What the learner model believes after one quiz. */
export const learnerOf = (share: number): StudentState['learner'] => {
  const learner = openLearner(newLearner(parameters), parameters);
  learner.observe({
    ...{ at: Date.parse('2026-03-10T12:00:00Z'), key: 'q-1', topic: 'loops' },
    ...{ difficulty: 0, doubt: 1, share, weight: 8 },
  });
  return learner.stored();
};

/** A student's document at a revision, as the worker stores it. */
export const storedAt = (
  revision: number,
  more: Partial<MasteryResult> = {},
  beside: Partial<Omit<StudentState, 'result'>> = {},
): object => ({
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
  ...more,
  ...UNKNOWN_STUDENT,
  ...beside,
  result: undefined,
  revision,
});
