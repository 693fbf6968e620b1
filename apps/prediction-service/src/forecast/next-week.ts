import type { PredictionRequest } from '@mastery/api-schemas';
import { atHorizon } from '@mastery/domain-scoring';
import type { PredictionResult } from '@mastery/event-schemas';
import { chosenForecast } from '@mastery/student-state';
import type { ReadOutlook } from './forecasts.ts';

/** POST /predictions/next-week: the forecast asked for; null for a student of whom nothing is known. */
export const createNextWeek =
  (readOutlook: ReadOutlook) =>
  async ({
    student_id,
    horizon_days,
    method,
  }: PredictionRequest): Promise<PredictionResult | null> => {
    const outlook = await readOutlook(student_id);
    return outlook && atHorizon(chosenForecast(outlook.forecasts, method), horizon_days);
  };
