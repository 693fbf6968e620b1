import { type NextScoreModel, spreadOf, valueAt } from '@mastery/learner-model';
import type { ScoreCase } from '../replay/score-case.ts';
import { fitLogistic } from './logistic.ts';
import { fitRidge } from './ridge.ts';

/** A score below this is a risk. */
export const RISK_SCORE = 0.5;
const PENALTY = 10;
/** A shade more than 80 %, so that new students are covered at least that often. */
const TAIL = 0.095;

/** Fits mean, spread, interval and risk of the next score. */
export const fitNextScore = (cases: readonly ScoreCase[]): NextScoreModel => {
  const rows = cases.map(({ features }) => features);
  const shares = cases.map(({ share }) => share);
  const mean = fitRidge(rows, shares, PENALTY);
  const residuals = cases.map(({ features, share }) => share - valueAt(mean, features));
  const spread = fitRidge(rows, residuals.map(Math.abs), PENALTY);
  const scaled = residuals.map((each, n) => each / spreadOf({ spread }, rows[n] ?? []));
  scaled.sort((one, other) => one - other);
  const quantile = (share: number) => scaled[Math.floor(share * (scaled.length - 1))] ?? 0;
  const low = shares.map((share) => (share < RISK_SCORE ? 1 : 0));
  return {
    mean,
    spread,
    risk: fitLogistic(rows, low, { penalty: PENALTY }),
    low: quantile(TAIL),
    high: quantile(1 - TAIL),
  };
};
