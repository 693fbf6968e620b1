/** Seeded random choices: everything that a simulation leaves to chance comes from one of these. */
export interface RandomSource {
  /** A number in [0, 1). */
  readonly next: () => number;
  /** A whole number in [0, below). */
  readonly below: (below: number) => number;
  /** A number in [from, to). */
  readonly between: (from: number, to: number) => number;
  /** True with this probability. */
  readonly chance: (probability: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <Item>(list: readonly Item[]) => Item;
}

/**
 * mulberry32 (Tommy Ettinger, public domain): 32 bits of state, passes gjrand; far more than choosing faults
 * needs, and the same on every machine.
 * @param seed any whole number
 */
export const createRandom = (seed: number): RandomSource => {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  // Neighbouring seeds begin alike for a step or two.
  for (let step = 0; step < 4; step += 1) next();
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (from, to) => from + next() * (to - from),
    chance: (probability) => next() < probability,
    pick: <Item>(list: readonly Item[]): Item => {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
};
