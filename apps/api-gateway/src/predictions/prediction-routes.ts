import { METHOD, learningPathRequest, predictionRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, route } from '@mastery/http-server';
import type { ServiceInvoker } from '@mastery/ports';
import { askPrediction } from './ask-prediction.ts';

/** What the routes to prediction-service need. */
export interface PredictionRouteDeps {
  readonly invoker: ServiceInvoker;
}

/** POST /predictions/next-week: prediction-service answers, through Dapr invocation. */
export const nextWeekRoute = ({ invoker }: PredictionRouteDeps): ProtectedRoute =>
  route({
    method: 'POST',
    path: '/predictions/next-week',
    input: predictionRequest,
    access: { student: ({ student_id }) => student_id },
    handle: askPrediction(invoker, METHOD.nextWeek),
  });

/** POST /recommendations/learning-path: prediction-service answers, through Dapr invocation. */
export const learningPathRoute = ({ invoker }: PredictionRouteDeps): ProtectedRoute =>
  route({
    method: 'POST',
    path: '/recommendations/learning-path',
    input: learningPathRequest,
    access: { student: ({ student_id }) => student_id },
    handle: askPrediction(invoker, METHOD.path),
  });
