import {
  METHOD,
  adaptiveRequest,
  learningPathRequest,
  predictionRequest,
  trajectoryRequest,
} from '@mastery/api-schemas';
import { type ProtectedRoute, route } from '@mastery/http-server';
import type { ServiceInvoker } from '@mastery/ports';
import { askPrediction } from './ask-prediction.ts';

/** What the routes to prediction-service need. */
export interface PredictionRouteDeps {
  readonly invoker: ServiceInvoker;
}

/** What lies ahead of a student and what to do about it: prediction-service answers, through Dapr invocation. */
export const predictionRoutes = ({ invoker }: PredictionRouteDeps): readonly ProtectedRoute[] => [
  route({
    method: 'POST',
    path: '/predictions/next-week',
    input: predictionRequest,
    access: { student: ({ student_id }) => student_id },
    handle: askPrediction(invoker, METHOD.nextWeek),
  }),
  route({
    method: 'POST',
    path: '/predictions/trajectory',
    input: trajectoryRequest,
    access: { student: ({ student_id }) => student_id },
    handle: askPrediction(invoker, METHOD.trajectory),
  }),
  route({
    method: 'POST',
    path: '/recommendations/adaptive',
    input: adaptiveRequest,
    access: { student: ({ student_id }) => student_id },
    handle: askPrediction(invoker, METHOD.recommendations),
  }),
  route({
    method: 'POST',
    path: '/recommendations/learning-path',
    input: learningPathRequest,
    access: { student: ({ student_id }) => student_id },
    handle: askPrediction(invoker, METHOD.path),
  }),
];
