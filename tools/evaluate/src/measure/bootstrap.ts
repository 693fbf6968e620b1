import { createRandom } from '../random.ts';

/** A figure with its 95 % confidence interval. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** Prepares cases once; the answer then takes how often each case counts. */
export type Statistic<Case> = (cases: readonly Case[]) => (weights: Float64Array) => number;

const SEED = 20_261_125;

/** A mean over cases as a statistic. */
export const meanOf =
  <Case>(value: (each: Case) => number): Statistic<Case> =>
  (cases) => {
    const values = Float64Array.from(cases, value);
    return (weights) => {
      let sum = 0;
      let total = 0;
      for (let n = 0; n < values.length; n += 1) {
        const weight = weights[n] ?? 0;
        sum += weight * (values[n] ?? 0);
        total += weight;
      }
      return sum / total;
    };
  };

/**
 * Bootstrap by student: students are drawn with replacement, each with all their cases, so that the
 * interval does not take cases of one student for independent. Percentile interval of 95 %.
 */
export const bootstrap = <Case extends { readonly student: string }>(
  cases: readonly Case[],
  statistic: Statistic<Case>,
  rounds = 200,
): Figure => {
  const places = new Map<string, number>();
  const studentOf = Int32Array.from(cases, ({ student }) => {
    const place = places.get(student) ?? places.size;
    places.set(student, place);
    return place;
  });
  const random = createRandom(SEED);
  const of = statistic(cases);
  const weights = new Float64Array(cases.length);
  const drawn = Array.from({ length: rounds }, () => {
    const times = new Float64Array(places.size);
    for (let n = 0; n < places.size; n += 1) {
      const place = random.below(places.size);
      times[place] = (times[place] ?? 0) + 1;
    }
    studentOf.forEach((place, n) => (weights[n] = times[place] ?? 0));
    return of(weights);
  }).sort((one, other) => one - other);
  const at = (share: number) => drawn[Math.min(rounds - 1, Math.floor(share * rounds))] ?? NaN;
  const value = of(new Float64Array(cases.length).fill(1));
  return { value, low: at(0.025), high: at(0.975), n: cases.length };
};
