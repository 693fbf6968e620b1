import type { Visit } from './visitors.ts';

/** What the contract lets a caller be told whose request is right: done, nothing known yet, or not now. */
const CONTRACT: ReadonlySet<number> = new Set([200, 202, 404, 503, 504]);
const SERVED: ReadonlySet<number> = new Set([200, 202, 404]);

/** Whether a visitor got what they came for. */
export const isServed = ({ status }: Visit): boolean => SERVED.has(status);

/** What is wrong with the answers that the gateway gave. */
export const judgeVisits = (visits: readonly Visit[]): readonly string[] => {
  const strange = visits.filter(({ status }) => !CONTRACT.has(status));
  const kinds = Map.groupBy(strange, ({ kind, status }) =>
    status === 0 ? `${kind} without an answer` : `${kind} answered ${status}`,
  );
  return [...kinds].map(([kind, all]) => `${kind} × ${all.length}`);
};

/** When the last request that was sent after a moment and not served was over; that moment if there is none. */
export const lastRefusal = (visits: readonly Visit[], since: number): number =>
  Math.max(since, ...visits.filter((v) => v.at >= since && !isServed(v)).map((v) => v.until));

/** Of the visits between two moments, the share that was served; null when there was none. */
export const servedShare = (
  visits: readonly Visit[],
  spans: readonly (readonly [number, number])[],
): number | null => {
  const during = visits.filter(({ at }) => spans.some(([from, to]) => at >= from && at < to));
  return during.length === 0 ? null : during.filter(isServed).length / during.length;
};
