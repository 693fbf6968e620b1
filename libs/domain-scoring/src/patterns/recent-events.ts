import { COMPONENTS, type Component } from '@mastery/event-schemas';
import { DAY_MS } from '../days.ts';
import { type Effect, LEAST_CHANGE, type Moving } from '../explain/what-moved.ts';

/** Patterns that show over the last events; they are not told when they happen. */
export const RECENT_PATTERNS = ['component_falling', 'asks_often'] as const;

/** A pattern over the last events, with what shows it. */
export interface RecentFinding {
  readonly pattern: (typeof RECENT_PATTERNS)[number];
  /** Where; null for what concerns no single topic. */
  readonly topic: string | null;
  /** One sentence for each thing that shows it. */
  readonly evidence: readonly string[];
}

/** Moves of a component, one after the other, that all lower it. */
const FALLS = 3;
/** Requests for help in a topic, within so many days. */
const REQUESTS = 3;
const REQUEST_DAYS = 7;

/**
 * Patterns over a student's last events.
 * @param events newest first, as the Event History keeps them
 * @param at milliseconds since the epoch
 */
export const recentPatterns = (events: readonly Moving[], at: number): readonly RecentFinding[] => [
  ...COMPONENTS.flatMap((component) => componentFalling(events, component)),
  ...asksOften(events, at),
];

const componentFalling = (
  events: readonly Moving[],
  component: Component,
): readonly RecentFinding[] => {
  const moves = events.flatMap((event) => moveOf(event, component) ?? []).slice(0, FALLS);
  if (moves.length < FALLS || !moves.every(({ from, to }) => to < from)) return [];
  const topics = new Set(moves.map(({ topic }) => topic));
  const [only] = topics.size === 1 ? topics : [];
  const evidence = moves
    .map(
      ({ from, to, type, time }) =>
        `${component} ${from.toFixed(2)} → ${to.toFixed(2)} by ${type} on ${time.slice(0, 10)}`,
    )
    .toReversed();
  return [{ pattern: 'component_falling', topic: only ?? null, evidence }];
};

const moveOf = ({ effect, ...event }: Moving, component: Component) => {
  if (effect?.component !== component) return undefined;
  const { before: from, after: to }: Effect = effect;
  if (from === null || to === null || Math.abs(to - from) < LEAST_CHANGE) return undefined;
  return { ...event, from, to };
};

const asksOften = (events: readonly Moving[], at: number): readonly RecentFinding[] => {
  const requests = events.filter(({ type, time }) => {
    const age = at - Date.parse(time);
    return type === 'help.requested' && age >= 0 && age < REQUEST_DAYS * DAY_MS;
  });
  const byTopic = Map.groupBy(requests, ({ topic }) => topic);
  return [...byTopic].flatMap(([topic, asked]): readonly RecentFinding[] => {
    if (topic === undefined || asked.length < REQUESTS) return [];
    const first = asked.at(-1)?.time.slice(0, 10) ?? '';
    const evidence = [`${asked.length} requests for help in ${topic} since ${first}`];
    return [{ pattern: 'asks_often', topic, evidence }];
  });
};
