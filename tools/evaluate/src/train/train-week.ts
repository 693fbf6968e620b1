import { WEEK_FEATURES, type WeekModel, weekModelSchema } from '@mastery/domain-scoring';
import type { Score } from '../data/oulad.ts';
import { fitWeek, weekForecast } from '../fit/week.ts';
import { foldOf } from '../folds.ts';
import { valueOf } from '../measure/calibration.ts';
import { rmseOf } from '../measure/errors.ts';
import type { Setting } from '../replay/held-out.ts';
import { weeksOf } from '../replay/weeks.ts';

/** Fits the forecast of next week on OULAD; its scores are those of a fifth of the students, left out. */
export const trainWeek = (
  learners: readonly (readonly Score[])[],
  setting: Setting,
  version: string,
  today: string,
): WeekModel => {
  const cases = weeksOf(learners, setting);
  const left = cases.filter(({ student }) => foldOf(student) === 0);
  const trial = fitWeek(cases.filter(({ student }) => foldOf(student) !== 0));
  const pairs = left.map((each) => {
    const { score } = weekForecast(trial, each);
    return { student: each.student, truth: each.later, forecast: score };
  });
  return weekModelSchema.parse({
    version: `week/${version}`,
    data: `OULAD (Kuzilek, Hlosta, Zdrahal 2017), CC BY 4.0, ${cases.length} weeks`,
    trained_on: today,
    scores: { rmse: valueOf(rmseOf, pairs) },
    features: [...WEEK_FEATURES],
    ...fitWeek(cases),
  });
};
