import type { PredictionRequest, TrajectoryResponse } from '@mastery/api-schemas';
import { atHorizon } from '@mastery/domain-scoring';
import { chosenForecast } from '@mastery/student-state';
import type { ReadOutlook } from './forecasts.ts';

/**
 * POST /predictions/trajectory: the days ahead with their intervals, and the days behind; null for a student of
 * whom nothing is known.
 */
export const createTrajectory =
  (readOutlook: ReadOutlook) =>
  async ({
    student_id,
    horizon_days,
    method,
  }: PredictionRequest): Promise<TrajectoryResponse | null> => {
    const outlook = await readOutlook(student_id);
    if (outlook === null) return null;
    const { forecasts, history } = outlook;
    return {
      ...atHorizon(chosenForecast(forecasts, method), horizon_days),
      history: [...history],
    };
  };
