import type { Answer } from '../data/answer.ts';

/** What the customer's own means say of a next score, 0..1, from the scores so far. */
export interface Baseline {
  readonly name: string;
  readonly forecast: (before: readonly Answer[]) => number;
}

const LINE_POINTS = 4;
const DAY_MS = 86_400_000;
const meanOf = (values: readonly number[]) =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

/** The line through the last scores by day, at the day of the last; a mean where there is no line. */
const lineAt = (before: readonly Answer[]): number => {
  const last = before.slice(-LINE_POINTS);
  const days = last.map(({ at }) => at / DAY_MS);
  const shares = last.map(({ share }) => share);
  const [meanDay, meanShare] = [meanOf(days), meanOf(shares)];
  const spread = days.reduce((sum, day) => sum + (day - meanDay) ** 2, 0);
  if (spread === 0) return meanShare;
  const slope =
    days.reduce((sum, day, n) => sum + (day - meanDay) * ((shares[n] ?? 0) - meanShare), 0) /
    spread;
  const step = days.length < 2 ? 0 : ((days.at(-1) ?? 0) - (days[0] ?? 0)) / (days.length - 1);
  const next = meanShare + slope * ((days.at(-1) ?? 0) + step - meanDay);
  return Math.min(1, Math.max(0, next));
};

/** The plain ways to forecast a next score. */
export const BASELINES: readonly Baseline[] = [
  { name: "customer's line through the last 4 scores", forecast: lineAt },
  { name: 'mean so far', forecast: (before) => meanOf(before.map(({ share }) => share)) },
];
