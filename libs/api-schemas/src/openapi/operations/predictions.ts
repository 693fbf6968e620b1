import {
  adaptiveRequest,
  adaptiveResponse,
  learningPathRequest,
  learningPathResponse,
  predictionRequest,
  predictionResponse,
  trajectoryRequest,
  trajectoryResponse,
} from '../../predictions.ts';
import * as examples from '../examples/predictions.ts';
import type { ApiOperation } from '../operation.ts';

const common = { tag: 'Predictions', method: 'post', problems: ['not-found'] } as const;
const WHO = 'Students ask about themselves, teachers about their cohorts.';
const METHODS =
  'Unless a method is asked for, by the measured one (`belief`), and by the line through the daily scores (`linear`) while the student’s history does not suffice for it. What teachers ruled about a score is left out of it.';

/** What lies ahead. */
export const PREDICTIONS: readonly ApiOperation[] = [
  {
    ...{ ...common, id: 'predictNextWeek', path: '/predictions/next-week' },
    summary: 'Where the student is heading',
    description: `With an interval. ${METHODS} ${WHO}`,
    body: { name: 'PredictionRequest', schema: predictionRequest },
    answers: {
      200: {
        description: 'The forecast',
        schema: { name: 'PredictionResponse', schema: predictionResponse },
      },
    },
    examples: [examples.NEXT_WEEK],
  },
  {
    ...{ ...common, id: 'predictTrajectory', path: '/predictions/trajectory' },
    summary: 'The days ahead and the days behind, for a chart',
    description: `A point with its interval for each day ahead, and the daily scores of the last four weeks. ${METHODS} ${WHO}`,
    body: { name: 'TrajectoryRequest', schema: trajectoryRequest },
    answers: {
      200: {
        description: 'Forecast and history',
        schema: { name: 'TrajectoryResponse', schema: trajectoryResponse },
      },
    },
    examples: [examples.TRAJECTORY],
  },
  {
    ...{ ...common, id: 'recommendAdaptively', path: '/recommendations/adaptive' },
    summary: 'What to do now',
    description: `As of now: gaps and work that is due, the most urgent first, and what was reached and should come back. ${WHO}`,
    body: { name: 'AdaptiveRequest', schema: adaptiveRequest },
    answers: {
      200: {
        description: 'Recommendations, and reviews that are due',
        schema: { name: 'AdaptiveResponse', schema: adaptiveResponse },
      },
    },
    examples: [examples.ADAPTIVE],
  },
  {
    ...{ ...common, id: 'recommendLearningPath', path: '/recommendations/learning-path' },
    summary: 'What to learn next',
    description: WHO,
    body: { name: 'LearningPathRequest', schema: learningPathRequest },
    answers: {
      200: {
        description: 'Topics, the next step first, with the reason for each, and recommendations',
        schema: { name: 'LearningPathResponse', schema: learningPathResponse },
      },
    },
    examples: [examples.LEARNING_PATH],
  },
];
