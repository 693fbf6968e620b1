import type { Curriculum } from '../curriculum-context.tsx';
import type { Mastery } from '../use-mastery.ts';

/** A topic with what comes before it, and how the student stands in it. */
export interface MapTopic {
  readonly id: string;
  readonly title: string;
  readonly prerequisites: readonly string[];
  /** How many exercises the curriculum has of it; null for a topic that is not in it. */
  readonly exercises: number | null;
  /** Null while nothing is known. */
  readonly standing: Mastery['topics'][string] | null;
}

/** The topics of the curriculum in its order, then those that the student met outside of it. */
export const topicsOf = (
  curriculum: Curriculum | null,
  met: Mastery['topics'],
): readonly MapTopic[] => {
  const taught = curriculum?.topics ?? [];
  const known = new Set(taught.map(({ id }) => id));
  const others = Object.keys(met).filter((id) => !known.has(id));
  return [
    ...taught.map((topic) => ({ ...topic, standing: met[topic.id] ?? null })),
    ...others.map((id) => ({
      ...{ id, title: id, prerequisites: [], exercises: null, standing: met[id] ?? null },
    })),
  ];
};
