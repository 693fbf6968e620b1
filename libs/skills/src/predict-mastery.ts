import { predictionRequest, predictionResponse, role } from '@mastery/api-schemas';
import { atHorizon } from '@mastery/domain-scoring';
import { SHIPPED_WEEK_MODEL } from '@mastery/domain-scoring/shipped';
import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import { chosenForecast, forecastsFor } from '@mastery/student-state';
import type { z } from 'zod';
import { type Refusal, refusal } from './refusal.ts';
import type { StudentContext, StudentSkill } from './student-skill.ts';

const input = predictionRequest;
const output = predictionResponse;
const MODELS = { parameters: SHIPPED_MODEL.parameters, week: SHIPPED_WEEK_MODEL };

/** Where a student is heading, day by day, with an interval. */
export const predictMastery = {
  name: 'predict_mastery',
  description: 'Score in so many days, with an 80 % interval, the trend, and each day on the way',
  needs: 'history',
  input,
  output,
  roles: role.options,
  run: (
    { horizon_days: days, method }: z.output<typeof input>,
    { state, snapshots, now }: StudentContext,
  ): z.output<typeof output> | Refusal => {
    const forecasts = forecastsFor(state, snapshots, Date.parse(now), MODELS);
    return forecasts === null
      ? refusal('student_id', 'has no evidence yet')
      : atHorizon(chosenForecast(forecasts, method), days);
  },
} satisfies StudentSkill<'predict_mastery', typeof input, typeof output>;
