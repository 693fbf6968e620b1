import week from '../artifacts/week-1.json' with { type: 'json' };
import { type WeekModel, weekModelSchema } from './week-model.ts';

/** Next week's forecast as it comes with the engine; written by `npm run train`, never by hand. */
export const SHIPPED_WEEK_MODEL: WeekModel = weekModelSchema.parse(week);
