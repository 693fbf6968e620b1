import {
  learningPathRequest,
  learningPathResponse,
  predictionRequest,
  predictionResponse,
} from '../../predictions.ts';
import * as examples from '../examples/predictions.ts';
import type { ApiOperation } from '../operation.ts';

/** What lies ahead. */
export const PREDICTIONS: readonly ApiOperation[] = [
  {
    id: 'predictNextWeek',
    method: 'post',
    path: '/predictions/next-week',
    tag: 'Predictions',
    summary: 'Where the student is heading',
    description: 'With an interval. Students ask about themselves, teachers about their cohorts.',
    body: { name: 'PredictionRequest', schema: predictionRequest },
    answers: {
      200: {
        description: 'The forecast',
        schema: { name: 'PredictionResponse', schema: predictionResponse },
      },
    },
    problems: ['not-found'],
    examples: [examples.NEXT_WEEK],
  },
  {
    id: 'recommendLearningPath',
    method: 'post',
    path: '/recommendations/learning-path',
    tag: 'Predictions',
    summary: 'What to learn next',
    description: 'Students ask about themselves, teachers about their cohorts.',
    body: { name: 'LearningPathRequest', schema: learningPathRequest },
    answers: {
      200: {
        description: 'Topics, the next step first, and recommendations',
        schema: { name: 'LearningPathResponse', schema: learningPathResponse },
      },
    },
    problems: ['not-found'],
    examples: [examples.LEARNING_PATH],
  },
];
