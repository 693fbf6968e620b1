import { createRandom } from '../random.ts';

/** A figure with its 95 % confidence interval. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

const SEED = 20_261_125;

/**
 * Bootstrap by student: students are drawn with replacement, each with all their cases, so that the
 * interval does not take cases of one student for independent. Percentile interval of 95 %.
 */
export const bootstrap = <Case extends { readonly student: string }>(
  cases: readonly Case[],
  statistic: (cases: readonly Case[]) => number,
  rounds = 200,
): Figure => {
  const students = [...Map.groupBy(cases, ({ student }) => student).values()];
  const random = createRandom(SEED);
  const drawn = Array.from({ length: rounds }, () =>
    statistic(students.flatMap(() => students[random.below(students.length)] ?? [])),
  ).sort((one, other) => one - other);
  const at = (share: number) => drawn[Math.min(rounds - 1, Math.floor(share * rounds))] ?? NaN;
  return { value: statistic(cases), low: at(0.025), high: at(0.975), n: cases.length };
};
