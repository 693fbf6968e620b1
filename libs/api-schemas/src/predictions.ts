import { z } from 'zod';
import { name, predictionResult, recommendation, studentId } from '@mastery/event-schemas';

/** POST /predictions/next-week, and prediction-service `next-week`. */
export const predictionRequest = z.strictObject({
  student_id: studentId,
  horizon_days: z.int().min(1).max(30).default(7),
});
/** Whose forecast, how many days ahead. */
export type PredictionRequest = z.infer<typeof predictionRequest>;
/** Answer to POST /predictions/next-week. */
export const predictionResponse = predictionResult;

/** POST /recommendations/learning-path, and prediction-service `path`. */
export const learningPathRequest = z.strictObject({
  student_id: studentId,
  limit: z.int().min(1).max(50).default(10),
});
/** Whose path, how many steps of it. */
export type LearningPathRequest = z.infer<typeof learningPathRequest>;
/** Answer to POST /recommendations/learning-path: topic ids, next step first. */
export const learningPathResponse = z.strictObject({
  student_id: studentId,
  path: z.array(name),
  recommendations: z.array(recommendation),
  revision: z.int(),
});
/** Answer to POST /recommendations/learning-path. */
export type LearningPathResponse = z.infer<typeof learningPathResponse>;
