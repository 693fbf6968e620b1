import { COMPONENTS, type Component } from '@mastery/event-schemas';

/** What one event did to a component; null: it had no score. */
export interface Effect {
  readonly component: Component;
  readonly before: number | null;
  readonly after: number | null;
}

/** An event with its effect, as the Event History keeps it. */
export interface Moving {
  readonly event_id: string;
  readonly type: string;
  readonly time: string;
  readonly topic?: string;
  readonly effect?: Effect;
}

/** An event that moved a component. */
export interface Mover extends Omit<Moving, 'effect'> {
  readonly before: number | null;
  readonly after: number | null;
  /** after − before; from nothing, the whole score. */
  readonly change: number;
}

/** How many movers are named for each component. */
const MOVERS = 5;
/** Scores carry 4 decimals: less is no move. */
export const LEAST_CHANGE = 0.00005;

/**
 * What moved the score: for each component the events that moved it most, the largest move first, at equal
 * moves the newer first. The complete history is the log; this looks at the events kept.
 */
export const whatMoved = (
  events: readonly Moving[],
): Readonly<Partial<Record<Component, readonly Mover[]>>> => {
  const moved: Partial<Record<Component, readonly Mover[]>> = {};
  for (const component of COMPONENTS) {
    const movers = events.flatMap((event) => moverOf(event, component) ?? []);
    if (movers.length === 0) continue;
    moved[component] = movers.sort(byMove).slice(0, MOVERS);
  }
  return moved;
};

const moverOf = ({ effect, ...event }: Moving, component: Component): Mover | undefined => {
  if (effect?.component !== component || effect.after === null) return undefined;
  const { before, after } = effect;
  const change = after - (before ?? 0);
  return Math.abs(change) < LEAST_CHANGE ? undefined : { ...event, before, after, change };
};

const byMove = (one: Mover, other: Mover): number =>
  Math.abs(other.change) - Math.abs(one.change) || Date.parse(other.time) - Date.parse(one.time);
