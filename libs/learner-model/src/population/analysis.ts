import type { Moments } from './item.ts';
import type { Population } from './population.ts';

/** How an item behaves over the students who met it. */
export interface ItemAnalysis {
  readonly n: number;
  /** Mean share of the possible, 0..1. */
  readonly facility: number;
  /** How much the share rises with one unit of ability, drawn towards the usual item. */
  readonly slope: number;
  /** Mean ability of who met it, as believed right before they answered. */
  readonly ability: number;
  /** Standard deviation of the same: where it is small, nothing can be said about discrimination. */
  readonly abilitySpread: number;
  /** Standard deviation of the share around the line. */
  readonly spread: number;
  /** Correlation of ability and share, −1..1: the discrimination of test theory. */
  readonly discrimination: number;
  /** 95 % bounds of the discrimination (Fisher's z). */
  readonly low: number;
  readonly high: number;
}

/** What an item is taken for before its outcomes say otherwise, worth this many outcomes. */
const USUAL = { outcomes: 10, facility: 0.7, slope: 0.08, variance: 0.04 } as const;

/** Facility, discrimination and line of an item from its moments; those of a usual item when it has none. */
export const analyse = (moments: Moments): ItemAnalysis => {
  const { n, ability, ability2, share, share2, product } = moments;
  const k = USUAL.outcomes;
  const facility = (share + k * USUAL.facility) / (n + k);
  const meanAbility = n > 0 ? ability / n : 0;
  const sxx = Math.max(0, ability2 - n * meanAbility ** 2);
  const sxy = n > 0 ? product - (ability * share) / n : 0;
  const syy = n > 0 ? Math.max(0, share2 - share ** 2 / n) : 0;
  const slope = (sxy + k * USUAL.slope) / (sxx + k);
  const left = Math.max(0, syy - 2 * slope * sxy + slope * slope * sxx);
  const spread = Math.sqrt((left + k * USUAL.variance) / (n + k));
  const discrimination = sxx > 0 && syy > 0 ? sxy / Math.sqrt(sxx * syy) : 0;
  return {
    n,
    facility,
    slope,
    ability: meanAbility,
    abilitySpread: n > 1 ? Math.sqrt(sxx / (n - 1)) : 0,
    spread,
    discrimination,
    ...fisher(discrimination, n),
  };
};

const fisher = (correlation: number, n: number) => {
  if (n < 4) return { low: -1, high: 1 };
  const z = Math.atanh(Math.min(0.999999, Math.max(-0.999999, correlation)));
  const reach = 1.96 / Math.sqrt(n - 3);
  return { low: Math.tanh(z - reach), high: Math.tanh(z + reach) };
};

/** An item that does not tell who knows from who does not. */
export interface MisleadingItem extends ItemAnalysis {
  readonly item: string;
}

/** An item misleads when even the upper bound of its discrimination is below this. */
export const LEAST_DISCRIMINATION = 0.15;
/** Fewer answers accuse no item. */
export const LEAST_ANSWERS = 30;
/**
 * Nor do answers of students about whom the engine did not know yet who is able, as at the first item of
 * a course: abilities must differ by this much, in log-odds.
 */
export const LEAST_ABILITY_SPREAD = 0.3;

/** What an analysis comes to; `unsure` where the bounds admit either. */
export type ItemFinding = 'too_few_answers' | 'too_alike' | 'misleads' | 'tells_apart' | 'unsure';

/** Judges an item by its analysis. */
export const findingOf = ({ n, abilitySpread, low, high }: ItemAnalysis): ItemFinding => {
  if (n < LEAST_ANSWERS) return 'too_few_answers';
  if (abilitySpread < LEAST_ABILITY_SPREAD) return 'too_alike';
  if (high < LEAST_DISCRIMINATION) return 'misleads';
  return low > 0 ? 'tells_apart' : 'unsure';
};

/**
 * Items without discrimination, the worst first: answered by enough students to be sure that being able
 * hardly helps. A reviewer should look at their wording or key.
 */
export const misleadingItems = ({ items }: Pick<Population, 'items'>): readonly MisleadingItem[] =>
  Object.entries(items)
    .map(([item, { moments }]) => ({ item, ...analyse(moments) }))
    .filter((analysis) => findingOf(analysis) === 'misleads')
    .sort((one, other) => one.high - other.high);
