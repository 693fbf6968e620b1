import {
  DAY_MS,
  type Snapshot,
  type WeekModel,
  activeDaysUpTo,
  calculatedResult,
  forecastBelief,
  forecastLinear,
  gapDaysUpTo,
  missingWork,
  utcDay,
  withoutExempted,
} from '@mastery/domain-scoring';
import type { PredictionResult } from '@mastery/event-schemas';
import {
  type BeliefParameters,
  type StoredLearner,
  logistic,
  moderated,
  openLearner,
} from '@mastery/learner-model';
import type { StudentState } from './student-state.ts';

/** What forecasts are made with, as it was trained. */
export interface ForecastModels {
  /** Of the learner model whose belief the week model was trained on. */
  readonly parameters: BeliefParameters;
  readonly week: WeekModel;
}

/** A forecast of the next 30 days by each method. */
export type Forecasts = Readonly<Record<PredictionResult['method'], PredictionResult>>;

/**
 * Where a student is heading, by both methods, from what the evidence says: what a teacher ruled about the
 * score is a decision and no trend. Null for a student without a result.
 * @param snapshots daily scores of the last four weeks up to the day of `at`, oldest first
 * @param at milliseconds since the epoch
 */
export const forecastsFor = (
  { result, evidence, learner, rulings }: StudentState,
  snapshots: readonly Snapshot[],
  at: number,
  { parameters, week }: ForecastModels,
): Forecasts | null => {
  if (result === null) return null;
  const { student_id: studentId, mastery_score: score, components } = calculatedResult(result);
  const today = utcDay(at);
  const day = Math.floor(at / DAY_MS);
  const belief = {
    ...{ studentId, score, components, snapshots, today },
    chance: learner && chanceOf(learner, parameters),
    evidenceCount: result.evidence_count,
    gapDays: gapDaysUpTo(evidence.activeDays, day),
    activeDays: activeDaysUpTo(evidence.activeDays, day),
    missing: missingWork(withoutExempted(evidence, null, rulings).evidence, at),
  };
  return {
    belief: forecastBelief(belief, week),
    linear: forecastLinear({ studentId, snapshots, today, current: score }),
  };
};

/** The forecast by the method asked for; unasked the measured one, or the line where that lacks history. */
export const chosenForecast = (
  { belief, linear }: Forecasts,
  method: PredictionResult['method'] | undefined,
): PredictionResult => {
  switch (method) {
    case 'belief':
      return belief;
    case 'linear':
      return linear;
    case undefined:
      return belief.sufficient ? belief : linear;
  }
};

/** The chance of an average item right that the ability alone gives: what the week model was trained on. */
const chanceOf = (learner: StoredLearner, parameters: BeliefParameters): number => {
  const { ability } = openLearner(learner, parameters).core();
  return logistic(moderated(parameters.intercept + ability.mean, ability.variance));
};
