import type { Sample } from './samples.ts';
import { type Point, type Trend, settledPart, trendOf } from './slope.ts';

/** A figure over time, judged. */
export interface Course extends Trend {
  readonly name: string;
  /** What it may rise by, in its unit; null where it is not judged. */
  readonly bound: number | null;
  readonly isFlat: boolean;
}

/** What a process may grow by: this share of what it holds, and a few megabytes in any case. */
const MEMORY_SHARE = 0.1;
const MEMORY_MB = 16;
/** What may wait more in the end: the records of so many seconds. */
const LAG_SECONDS = 2;

const boundOf = (name: string, mean: number, perSecond: number): number | null => {
  if (name.startsWith('lag')) return LAG_SECONDS * perSecond;
  // Redis keeps what is new of every student: it is to grow.
  if (name.endsWith(' redis')) return null;
  return name.includes(' MB ') ? Math.max(MEMORY_MB, MEMORY_SHARE * mean) : null;
};

/** The course of every figure over the last three quarters of the time. */
export const coursesOf = (samples: readonly Sample[], perSecond: number): readonly Course[] => {
  const names = new Set(samples.flatMap(({ figures }) => Object.keys(figures)));
  return [...names].flatMap((name) => {
    const points = pointsOf(samples, name);
    const trend = trendOf(settledPart(points));
    if (trend === null) return [];
    const bound = boundOf(name, trend.mean, perSecond);
    return [{ name, ...trend, bound, isFlat: bound === null || trend.rise <= bound }];
  });
};

/** One figure of all samples. */
export const pointsOf = (samples: readonly Sample[], name: string): readonly Point[] =>
  samples.flatMap(({ at, figures }) => {
    const value = figures[name];
    return value === undefined ? [] : [{ at, value }];
  });
