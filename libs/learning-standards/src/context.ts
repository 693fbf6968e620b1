import type { Curriculum } from '@mastery/domain-scoring';

/** What an installation knows beyond what is sent. */
export interface MappingContext {
  /** Where the accounts live whose names are student ids; undefined: anywhere. */
  readonly homePages: readonly string[] | undefined;
  readonly topicsOf: TopicsOf;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The topics that have an exercise of this id. */
export type TopicsOf = (exercise: string) => readonly string[];

/** Looks exercises up in a curriculum; without one nothing is known of any. */
export const topicsByExercise = (curriculum: Curriculum | null): TopicsOf => {
  const found = new Map<string, string[]>();
  for (const { id: topic, exercises } of curriculum?.topics ?? [])
    for (const { id } of exercises) found.set(id, [...(found.get(id) ?? []), topic]);
  return (exercise) => found.get(exercise) ?? [];
};
