import { type KnowledgeModel, headChance, nextScoreOf } from '@mastery/learner-model';
import type { Answer } from '../data/answer.ts';
import { RISK_SCORE } from '../fit/next-score.ts';
import { aucOf } from '../measure/auc.ts';
import { calibrationErrorOf, valueOf } from '../measure/calibration.ts';
import { rmseOf } from '../measure/errors.ts';
import { answerCase } from '../replay/answer-case.ts';
import { type Setting, heldOut } from '../replay/held-out.ts';
import { scoreCase } from '../replay/score-case.ts';
import type { Fitted } from './fit-model.ts';

/** How a fitted model does on students that it has not seen; points of 1. */
export const heldOutScores = (
  fitted: Fitted,
  taught: readonly Answer[],
  asked: readonly Answer[],
  setting: Setting,
): KnowledgeModel['scores'] => {
  const answers = heldOut(taught, asked, setting, answerCase(setting.parameters));
  const scores = heldOut(taught, asked, setting, scoreCase(setting.parameters));
  const head = answers.map(({ student, features, share }) => ({
    student,
    forecast: headChance(fitted.head, features),
    truth: share,
  }));
  const next = scores.map(({ student, features, share }) => ({
    student,
    truth: share,
    ...nextScoreOf(fitted.next_score, features),
  }));
  const covered = next.filter(({ truth, low, high }) => truth >= low && truth <= high);
  const asRisk = next.map(({ student, truth, risk }) => {
    return { student, truth: truth < RISK_SCORE ? 1 : 0, forecast: risk };
  });
  return {
    head_rmse: valueOf(rmseOf, head),
    head_calibration_error: valueOf(calibrationErrorOf, head),
    next_score_rmse: valueOf(
      rmseOf,
      next.map((each) => ({ ...each, forecast: each.score })),
    ),
    next_score_risk_auc: valueOf(aucOf(), asRisk),
    next_score_coverage: covered.length / next.length,
  };
};
