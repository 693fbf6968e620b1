import { z } from 'zod';
import {
  day,
  name,
  predictionResult,
  recommendation,
  score,
  studentId,
} from '@mastery/event-schemas';

const horizon = z.int().min(1).max(30);

/** POST /predictions/next-week, and prediction-service `next-week`. */
export const predictionRequest = z.strictObject({
  student_id: studentId,
  horizon_days: horizon.default(7),
  /** Left out, the measured one, and the line while the student's history does not suffice for it. */
  method: predictionResult.shape.method.optional(),
});
/** Whose forecast, how many days ahead, by which method. */
export type PredictionRequest = z.infer<typeof predictionRequest>;
/** Answer to POST /predictions/next-week. */
export const predictionResponse = predictionResult;

/** POST /predictions/trajectory, and prediction-service `trajectory`. */
export const trajectoryRequest = predictionRequest.extend({ horizon_days: horizon.default(30) });
/** The score at the end of a day that is over, or now. */
export const scoredDay = z.strictObject({ date: day, score });
/** Answer to POST /predictions/trajectory: the forecast, and the daily scores that it was made from. */
export const trajectoryResponse = predictionResult.extend({
  /** Of the last four weeks, oldest first; what teachers ruled about a score is not in it. */
  history: z.array(scoredDay),
});
/** Answer to POST /predictions/trajectory. */
export type TrajectoryResponse = z.infer<typeof trajectoryResponse>;

/** POST /recommendations/adaptive, and prediction-service `recommendations`. */
export const adaptiveRequest = z.strictObject({
  student_id: studentId,
  limit: z.int().min(1).max(10).default(5),
});
/** Whose recommendations, how many at most. */
export type AdaptiveRequest = z.infer<typeof adaptiveRequest>;
/** A topic that was reached and should come back: since when, and the chance that it is remembered. */
export const dueReview = z.strictObject({ topic: name, due: day, retrievability: score });
/** Answer to POST /recommendations/adaptive: as of now, the most urgent first. */
export const adaptiveResponse = z.strictObject({
  student_id: studentId,
  recommendations: z.array(recommendation),
  reviews: z.array(dueReview),
  revision: z.int(),
});
/** Answer to POST /recommendations/adaptive. */
export type AdaptiveResponse = z.infer<typeof adaptiveResponse>;

/** POST /recommendations/learning-path, and prediction-service `path`. */
export const learningPathRequest = z.strictObject({
  student_id: studentId,
  limit: z.int().min(1).max(50).default(10),
});
/** Whose path, how many steps of it. */
export type LearningPathRequest = z.infer<typeof learningPathRequest>;
/** One step: a review of what was reached, a topic to learn now, or one that opens up later. */
export const pathStep = z.strictObject({
  topic: name,
  kind: z.enum(['review', 'learn', 'later']),
  reason: z.string(),
});
/** Answer to POST /recommendations/learning-path: topic ids, next step first, and why each. */
export const learningPathResponse = z.strictObject({
  student_id: studentId,
  path: z.array(name),
  steps: z.array(pathStep),
  recommendations: z.array(recommendation),
  revision: z.int(),
});
/** Answer to POST /recommendations/learning-path. */
export type LearningPathResponse = z.infer<typeof learningPathResponse>;
