import { COMPONENTS, type Component, LEVELS, type Level } from '@mastery/event-schemas';

/** Scores by component, unrounded; a component without evidence is missing. */
export type Scores = Readonly<Partial<Record<Component, number>>>;

/** The contract's formula, spelled out once more: nothing here comes from the code that is proved. */
const WEIGHT: Readonly<Record<Component, number>> = {
  completion: 0.4,
  quiz: 0.3,
  quality: 0.2,
  consistency: 0.1,
};
const EDGES = [0, 0.4, 0.6, 0.75, 0.9];
const HELD_BELOW_EDGE = 0.02;
const ENOUGH_PIECES = 3;
/** A score on an edge has reached it, whatever the order in which it was added up. */
const ON_EDGE = 1e-9;

/** The weighted mean of the components that there are; null without any. */
export const scoreOf = (scores: Scores): number | null => {
  let sum = 0;
  let weights = 0;
  for (const component of COMPONENTS) {
    const score = scores[component];
    if (score === undefined) continue;
    sum += WEIGHT[component] * score;
    weights += WEIGHT[component];
  }
  return weights === 0 ? null : sum / weights;
};

/** The level after a score: none below three pieces, up at an edge, down only 0.02 below one. */
export const levelAfter = (
  previous: Level | null,
  score: number | null,
  pieces: number,
): Level | null => {
  if (score === null || (previous === null && pieces < ENOUGH_PIECES)) return null;
  const reached = EDGES.filter((edge) => score >= edge - ON_EDGE).length - 1;
  const before = previous === null ? -1 : LEVELS.indexOf(previous);
  if (reached >= before) return LEVELS[reached] ?? null;
  const held = EDGES.filter((edge) => score + HELD_BELOW_EDGE >= edge - ON_EDGE).length - 1;
  return LEVELS[Math.min(held, before)] ?? null;
};
