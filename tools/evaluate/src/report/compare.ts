import type { Measured } from '../measure/measured.ts';

/** A figure that got worse than the committed one, beyond its noise. */
export interface Worse {
  readonly name: string;
  readonly committed: number;
  readonly now: number;
}

/**
 * Figures that got worse than the committed ones by more than noise: the new value lies on the bad side
 * of the committed 95 % interval. Figures that were not measured this time are not judged.
 */
export const worseThan = (
  committed: readonly Measured[],
  now: readonly Measured[],
): readonly Worse[] => {
  const before = new Map(committed.map((figure) => [figure.name, figure]));
  return now.flatMap(({ name, better, value }) => {
    const old = before.get(name);
    if (old === undefined) return [];
    const isWorse = better === 'higher' ? value < old.low : value > old.high;
    return isWorse ? [{ name, committed: old.value, now: value }] : [];
  });
};

/** Figures that miss their target. */
export const missedTargets = (figures: readonly Measured[]): readonly Measured[] =>
  figures.filter(({ target, better, value }) => {
    if (target === undefined) return false;
    return better === 'higher' ? value < target : value > target;
  });

/** The figures with those measured now in the place of the committed ones, new ones behind. */
export const merged = (
  committed: readonly Measured[],
  now: readonly Measured[],
): readonly Measured[] => {
  const fresh = new Map(now.map((figure) => [figure.name, figure]));
  const kept = committed.map((figure) => fresh.get(figure.name) ?? figure);
  const names = new Set(committed.map(({ name }) => name));
  return [...kept, ...now.filter(({ name }) => !names.has(name))];
};
