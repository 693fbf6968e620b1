import type { Statistic } from './bootstrap.ts';
import type { Pair } from './errors.ts';

/**
 * Area under the ROC curve: the chance that a positive case has the higher forecast, ties counting half
 * (Mann–Whitney). NaN without both kinds of cases.
 * @param positiveFrom a truth at or above this is a positive case
 */
export const aucOf =
  (positiveFrom = 0.5): Statistic<Pair> =>
  (pairs) => {
    const forecasts = Float64Array.from(pairs, ({ forecast }) => forecast);
    const order = Uint32Array.from(pairs.keys()).sort(
      (one, other) => (forecasts[one] ?? 0) - (forecasts[other] ?? 0),
    );
    const isPositive = Uint8Array.from(pairs, ({ truth }) => (truth >= positiveFrom ? 1 : 0));
    return (weights) => {
      let below = 0;
      let won = 0;
      let positives = 0;
      for (let from = 0; from < order.length;) {
        const forecast = forecasts[order[from] ?? 0];
        let [tiedPositive, tiedNegative] = [0, 0];
        while (from < order.length && forecasts[order[from] ?? 0] === forecast) {
          const index = order[from] ?? 0;
          if (isPositive[index] === 1) tiedPositive += weights[index] ?? 0;
          else tiedNegative += weights[index] ?? 0;
          from += 1;
        }
        won += tiedPositive * (below + tiedNegative / 2);
        below += tiedNegative;
        positives += tiedPositive;
      }
      return won / (positives * below);
    };
  };
