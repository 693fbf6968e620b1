import { z } from 'zod';
import { level } from './component.ts';
import { day, score, studentId } from './identifiers.ts';

/** One day of a forecast; `low` and `high` bound its interval. */
export const predictedDay = z.object({ date: day, score, low: score, high: score });
/** One day of a forecast. */
export type PredictedDay = z.infer<typeof predictedDay>;

/**
 * Where a student's mastery is heading. With too little history `sufficient` is false and the
 * forecast is the last known score, its interval wide open; without any score it is null.
 */
export const predictionResult = z.object({
  student_id: studentId,
  method: z.enum(['linear', 'belief']),
  horizon_days: z.int().min(1).max(30),
  target_date: day,
  predicted_score: score.nullable(),
  predicted_level: level.nullable(),
  interval: z.object({ low: score, high: score, coverage: score }),
  confidence: score,
  trend: z.enum(['improving', 'stable', 'declining']),
  intervention_needed: z.boolean(),
  trajectory: z.array(predictedDay).max(30),
  sufficient: z.boolean(),
  model_version: z.string(),
});
/** Where a student's mastery is heading. */
export type PredictionResult = z.infer<typeof predictionResult>;
