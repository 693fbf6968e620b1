import type { Difficulty } from '@mastery/event-schemas';
import type { Curriculum, CurriculumTopic } from './curriculum.ts';

/** A curriculum by id, made once: folding an event looks things up and never searches. */
export interface CurriculumIndex {
  readonly topic: (id: string) => CurriculumTopic | undefined;
  /** How hard an exercise of a topic is; undefined for one that the curriculum does not list. */
  readonly difficulty: (topic: string, exercise: string) => Difficulty | undefined;
}

/** Indexes a curriculum; none knows no topic. */
export const indexCurriculum = (curriculum: Curriculum | null): CurriculumIndex => {
  const topics = new Map(
    (curriculum?.topics ?? []).map((topic) => [
      topic.id,
      { topic, exercises: new Map(topic.exercises.map((each) => [each.id, each.difficulty])) },
    ]),
  );
  return {
    topic: (id) => topics.get(id)?.topic,
    difficulty: (topic, exercise) => topics.get(topic)?.exercises.get(exercise),
  };
};
