import { FEATURES, type KnowledgeModel, NEXT_SCORE_FEATURES } from '@mastery/learner-model';
import type { Answer } from '../data/answer.ts';
import { fitLogistic } from '../fit/logistic.ts';
import { fitNextScore } from '../fit/next-score.ts';
import type { AnswerCase } from '../replay/answer-case.ts';
import { answerCase } from '../replay/answer-case.ts';
import { type Setting, crossFitted } from '../replay/held-out.ts';
import { scoreCase } from '../replay/score-case.ts';

/** What is fitted, without where it comes from. */
export type Fitted = Pick<KnowledgeModel, 'head' | 'next_score' | 'features'>;

const PENALTY = 20;

/** The head of several data sets together, each counting the same whatever its size. */
export const fitHead = (dataSets: readonly (readonly AnswerCase[])[]): KnowledgeModel['head'] => {
  const largest = Math.max(...dataSets.map(({ length }) => length));
  const all = dataSets.flat();
  const weights = dataSets.flatMap((cases) => cases.map(() => largest / cases.length));
  const linear = fitLogistic(
    all.map(({ features }) => features),
    all.map(({ share }) => share),
    { penalty: PENALTY, directions: FEATURES.map(([, direction]) => direction), weights },
  );
  return { intercept: linear.intercept, coefficients: [...linear.coefficients] };
};

/** Fits head and next score. @param graded scores of real students @param simulated right and wrong answers */
export const fitModel = (
  graded: readonly Answer[],
  simulated: readonly Answer[],
  setting: Setting,
): Fitted => {
  const asAnswer = answerCase(setting.parameters);
  const asScore = scoreCase(setting.parameters);
  const both = crossFitted(graded, setting, (moment) => ({
    answer: asAnswer(moment),
    score: asScore(moment),
  }));
  const scores = both.flatMap(({ score }) => score ?? []);
  const { mean, spread, risk, low, high } = fitNextScore(scores);
  const plain = ({ intercept, coefficients }: typeof mean) => ({
    intercept,
    coefficients: [...coefficients],
  });
  return {
    head: fitHead([both.map(({ answer }) => answer), crossFitted(simulated, setting, asAnswer)]),
    next_score: { mean: plain(mean), spread: plain(spread), risk: plain(risk), low, high },
    features: {
      head: FEATURES.map(([name]) => name),
      next_score: [...NEXT_SCORE_FEATURES],
    },
  };
};
