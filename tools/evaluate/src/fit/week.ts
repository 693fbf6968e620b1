import type { WeekModel } from '@mastery/domain-scoring';
import { valueAt } from '@mastery/learner-model';
import type { WeekCase } from '../replay/week-case.ts';
import { fitRidge } from './ridge.ts';

const PENALTY = 50;
/** A shade more than 80 %, so that new students are covered at least that often. */
const TAIL = 0.09;
const LEAST_SPREAD = 0.01;

/** What is fitted of next week's forecast. */
export type FittedWeek = Pick<WeekModel, 'change' | 'spread' | 'low' | 'high'>;

/** Fits change, spread and interval of the score in 7 days. */
export const fitWeek = (cases: readonly WeekCase[]): FittedWeek => {
  const rows = cases.map(({ features }) => features);
  const changes = cases.map(({ now, later }) => later - now);
  const change = fitRidge(rows, changes, PENALTY);
  const residuals = changes.map((each, n) => each - valueAt(change, rows[n] ?? []));
  const spread = fitRidge(rows, residuals.map(Math.abs), PENALTY);
  const scaled = residuals
    .map((each, n) => each / Math.max(LEAST_SPREAD, valueAt(spread, rows[n] ?? [])))
    .sort((one, other) => one - other);
  const quantile = (share: number) => scaled[Math.floor(share * (scaled.length - 1))] ?? 0;
  return {
    change: { intercept: change.intercept, coefficients: [...change.coefficients] },
    spread: { intercept: spread.intercept, coefficients: [...spread.coefficients] },
    low: Math.min(0, quantile(TAIL)),
    high: Math.max(0, quantile(1 - TAIL)),
  };
};

/** The forecast that fitted coefficients give, within 0..1. */
export const weekForecast = (
  { change, spread, low, high }: FittedWeek,
  { features, now }: WeekCase,
) => {
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const score = clamp(now + valueAt(change, features));
  const reach = Math.max(LEAST_SPREAD, valueAt(spread, features));
  return { score, low: clamp(score + low * reach), high: clamp(score + high * reach) };
};
