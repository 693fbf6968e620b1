import type { components } from '@mastery/client';

type Explanation = components['schemas']['ExplainResponse'];
/** A component of the score. */
export type Component = Explanation['breakdown'][number]['component'];
/** A piece of work that moved a component. */
export interface Move {
  readonly component: Component;
  readonly eventId: string;
  readonly type: string;
  /** RFC 3339. */
  readonly time: string;
  readonly topic?: string | undefined;
  /** 0..1; null where the component had no score. */
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number;
}

const COMPONENTS: readonly Component[] = ['completion', 'quiz', 'quality', 'consistency'];

/** What moved the components, the latest first; within one event the largest move first. */
export const movesOf = (moved: Explanation['moved']): readonly Move[] =>
  COMPONENTS.flatMap((component) =>
    (moved[component] ?? []).map(({ event_id: eventId, ...rest }) => ({
      ...{ component, eventId },
      ...rest,
    })),
  ).toSorted(
    (one, other) =>
      Date.parse(other.time) - Date.parse(one.time) ||
      Math.abs(other.change) - Math.abs(one.change),
  );
