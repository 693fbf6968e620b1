import { LEVELS, type Level } from '@mastery/event-schemas';

/** The lowest score of each level, in the order of LEVELS. */
export type Bands = readonly [number, number, number, number, number];

/** beginner < 0.40 ≤ developing < 0.60 ≤ competent < 0.75 ≤ proficient < 0.90 ≤ expert */
export const DEFAULT_BANDS: Bands = [0, 0.4, 0.6, 0.75, 0.9];
/** A level is lost only this far below its edge, so that nobody on an edge is told "reached" twice. */
export const HYSTERESIS = 0.02;
/** Below this many pieces of evidence there is no level: not enough data. */
export const MIN_PIECES = 3;

// 0.1 + 0.2 + … may miss an edge by a rounding error; a score on the edge has reached it.
const EDGE = 1e-9;

/** The level of a score, 0..1, without memory. */
export const levelOf = (score: number, bands: Bands = DEFAULT_BANDS): Level => {
  let found: Level = LEVELS[0];
  LEVELS.forEach((level, index) => {
    if (score + EDGE >= (bands[index] ?? 0)) found = level;
  });
  return found;
};

/**
 * The level after a new score: up at the edge, down only 0.02 below it.
 * Example: a proficient student (edge 0.75) keeps the level at 0.735 and loses it at 0.729.
 */
export const nextLevel = (
  previous: Level | null,
  score: number,
  bands: Bands = DEFAULT_BANDS,
): Level => {
  const plain = levelOf(score, bands);
  if (previous === null || LEVELS.indexOf(plain) >= LEVELS.indexOf(previous)) return plain;
  const held = levelOf(score + HYSTERESIS, bands);
  return LEVELS.indexOf(held) >= LEVELS.indexOf(previous) ? previous : held;
};
