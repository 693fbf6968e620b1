import type { Score } from '../data/oulad.ts';
import { fitWeek, weekForecast } from '../fit/week.ts';
import { FOLDS, foldOf } from '../folds.ts';
import { bootstrap, meanOf } from '../measure/bootstrap.ts';
import { type Measured, measure } from '../measure/measured.ts';
import type { Setting } from '../replay/held-out.ts';
import type { WeekCase } from '../replay/week-case.ts';
import { weeksOf } from '../replay/weeks.ts';

/** Mastery score in 7 days, 5 folds by student: the ridge on the belief beside the line and "no change". */
export const measureNextWeek = (
  learners: readonly (readonly Score[])[],
  setting: Setting,
): readonly Measured[] => {
  const cases = weeksOf(learners, setting);
  const forecasts = Array.from({ length: FOLDS }, (_, fold) => {
    const isAsked = ({ student }: WeekCase) => foldOf(student) === fold;
    const model = fitWeek(cases.filter((each) => !isAsked(each)));
    return cases
      .filter(isAsked)
      .map((each) => ({ ...each, truth: each.later, ...weekForecast(model, each) }));
  }).flat();
  type Forecast = (typeof forecasts)[number];
  const errors = (name: string, forecast: (each: Forecast) => number) =>
    measure(
      `mastery in 7 days · ${name}`,
      forecasts.map((each) => ({ ...each, forecast: forecast(each) })),
      { rmse: true, mae: true },
    );
  const held = meanOf<Forecast>(({ truth, low, high }) => (truth >= low && truth <= high ? 1 : 0));
  return [
    ...errors('no change', ({ now }) => now),
    ...errors("customer's line", ({ line }) => line),
    ...errors('belief', ({ score }) => score),
    {
      ...bootstrap(forecasts, held),
      name: 'mastery in 7 days · belief interval coverage',
      better: 'higher',
      target: 0.8,
    },
  ];
};
