import { nextScoreOf } from '@mastery/learner-model';
import type { Answer } from '../data/answer.ts';
import { RISK_SCORE, fitNextScore } from '../fit/next-score.ts';
import { FOLDS, foldOf } from '../folds.ts';
import { type Figure, bootstrap, meanOf } from '../measure/bootstrap.ts';
import type { Pair } from '../measure/errors.ts';
import { type Measured, measure } from '../measure/measured.ts';
import { type Setting, crossFitted, heldOut } from '../replay/held-out.ts';
import { HORIZON_DAYS, scoreCase } from '../replay/score-case.ts';
import { BASELINES } from './baselines.ts';

const DAY_MS = 86_400_000;

/** A next score, forecast by a model that has seen other students only. */
interface Forecast {
  readonly student: string;
  readonly truth: number;
  readonly belief: number;
  readonly score: number;
  readonly risk: number;
  readonly low: number;
  readonly high: number;
}

/** What was measured of the next score, and the pairs that the pictures are drawn from. */
export interface NextScoreMeasured {
  readonly figures: readonly Measured[];
  readonly scores: readonly Pair[];
  readonly risks: readonly Pair[];
}

/** Next score of OULAD within 14 days of the one before: 5 folds by student, everything refitted in each. */
export const measureNextScore = (
  answers: readonly Answer[],
  setting: Setting,
): NextScoreMeasured => {
  const forecasts = Array.from({ length: FOLDS }, (_, fold) =>
    inFold(answers, fold, setting),
  ).flat();
  const as = (forecast: (each: Forecast) => number) =>
    forecasts.map((each) => ({
      student: each.student,
      truth: each.truth,
      forecast: forecast(each),
    }));
  const scores = as(({ score }) => score);
  const risks = forecasts.map(({ student, truth, risk }) => {
    return { student, truth: truth < RISK_SCORE ? 1 : 0, forecast: risk };
  });
  return {
    scores,
    risks,
    figures: [
      ...plainFigures(answers),
      ...measure(
        'next score · belief alone',
        as(({ belief }) => belief),
        { rmse: true, mae: true, auc: true },
      ),
      ...measure('next score · forecast', scores, {
        rmse: 0.13,
        mae: true,
        auc: true,
        calibration: true,
      }),
      ...measure('next score · risk of a score below 50', risks, { auc: 0.845, calibration: true }),
      {
        ...coverage(forecasts),
        name: 'next score · interval coverage',
        better: 'higher',
        target: 0.8,
      },
      { ...width(forecasts), name: 'next score · interval width', better: 'lower' },
    ],
  };
};

const inFold = (
  answers: readonly Answer[],
  fold: number,
  setting: Setting,
): readonly Forecast[] => {
  const isAsked = ({ student }: Answer) => foldOf(student) === fold;
  const taught = answers.filter((answer) => !isAsked(answer));
  const keep = scoreCase(setting.parameters);
  const model = fitNextScore(crossFitted(taught, setting, keep));
  const asked = answers.filter(isAsked);
  return heldOut(taught, asked, setting, keep).map(({ student, features, share }) => ({
    student,
    truth: share,
    belief: features[0] ?? 0,
    ...nextScoreOf(model, features),
  }));
};

/** Baselines over the same cases; the constant is the mean of all, which flatters it a little. */
const plainFigures = (answers: readonly Answer[]): readonly Measured[] => {
  const cases = [...Map.groupBy(answers, ({ learner }) => learner).values()].flatMap((own) =>
    own.flatMap((answer, n) => {
      const previous = own[n - 1];
      const tooFar = previous === undefined || answer.at - previous.at > HORIZON_DAYS * DAY_MS;
      return tooFar ? [] : [{ answer, before: own.slice(0, n) }];
    }),
  );
  const mean = cases.reduce((sum, { answer }) => sum + answer.share, 0) / cases.length;
  const pairs = (forecast: (before: readonly Answer[]) => number): readonly Pair[] =>
    cases.map(({ answer: { student, share: truth }, before }) => ({
      student,
      truth,
      forecast: forecast(before),
    }));
  return [
    ...measure(
      'next score · one constant',
      pairs(() => mean),
      { rmse: true, mae: true },
    ),
    ...BASELINES.flatMap(({ name, forecast }) =>
      measure(`next score · ${name}`, pairs(forecast), { rmse: true, mae: true, auc: true }),
    ),
  ];
};

const coverage = (forecasts: readonly Forecast[]): Figure =>
  bootstrap(
    forecasts,
    meanOf(({ truth, low, high }) => (truth >= low && truth <= high ? 1 : 0)),
  );

const width = (forecasts: readonly Forecast[]): Figure =>
  bootstrap(
    forecasts,
    meanOf(({ low, high }) => high - low),
  );
