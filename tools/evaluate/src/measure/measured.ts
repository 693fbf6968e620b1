import { aucOf } from './auc.ts';
import { type Figure, type Statistic, bootstrap } from './bootstrap.ts';
import { calibrationErrorOf } from './calibration.ts';
import { type Pair, maeOf, rmseOf } from './errors.ts';

/** A figure with its name, which way is better, and what it should reach. */
export interface Measured extends Figure {
  readonly name: string;
  readonly better: 'higher' | 'lower';
  readonly target?: number;
}

/** Which figures of a forecast are of interest, with their targets. */
export interface Wanted {
  readonly auc?: number | true;
  readonly rmse?: number | true;
  readonly mae?: true;
  readonly calibration?: number | true;
  /** A truth at or above this is a positive case of the AUC. */
  readonly positiveFrom?: number;
}

/** The wanted figures of pairs of forecast and truth, each with its confidence interval. */
export const measure = (
  name: string,
  pairs: readonly Pair[],
  { auc, rmse, mae, calibration, positiveFrom = 0.5 }: Wanted,
): readonly Measured[] => {
  const measured: Measured[] = [];
  const add = (
    what: string,
    better: Measured['better'],
    wanted: number | true | undefined,
    statistic: Statistic<Pair>,
  ) => {
    if (wanted === undefined) return;
    const target = wanted === true ? {} : { target: wanted };
    measured.push({ name: `${name} · ${what}`, better, ...target, ...bootstrap(pairs, statistic) });
  };
  add('AUC', 'higher', auc, aucOf(positiveFrom));
  add('RMSE', 'lower', rmse, rmseOf);
  add('MAE', 'lower', mae, maeOf);
  add('calibration error', 'lower', calibration, calibrationErrorOf);
  return measured;
};
