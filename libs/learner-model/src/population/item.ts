import type { Belief } from '../belief/belief.ts';

/** Sums over the outcomes of an item, of the ability of who answered (before answering) and the share. */
export interface Moments {
  readonly n: number;
  readonly ability: number;
  readonly ability2: number;
  readonly share: number;
  readonly share2: number;
  readonly product: number;
}

/** What the population knows of an item: how hard it is, and whether it tells students apart. */
export interface ItemBelief extends Belief {
  readonly moments: Moments;
}

/** No outcome yet. */
export const NO_MOMENTS: Moments = {
  n: 0,
  ability: 0,
  ability2: 0,
  share: 0,
  share2: 0,
  product: 0,
};

/** The moments with one more outcome. @param ability of the student before it, log-odds */
export const withOutcome = (moments: Moments, ability: number, share: number): Moments => ({
  n: moments.n + 1,
  ability: moments.ability + ability,
  ability2: moments.ability2 + ability * ability,
  share: moments.share + share,
  share2: moments.share2 + share * share,
  product: moments.product + ability * share,
});
