import { blocksOf } from './blocks.ts';
import { cohortOf } from './model.ts';
import type { Slice } from './model.ts';

export interface Curriculum {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly CurriculumTopic[];
}

export interface CurriculumTopic {
  readonly id: string;
  readonly title: string;
  readonly prerequisites: readonly string[];
  readonly exercises: readonly {
    readonly id: string;
    readonly kind: string;
    readonly difficulty: 'intermediate';
  }[];
}

/**
 * The run as a curriculum: each block is the prerequisite of the next. Quizzes are no exercises, because completion counts
 * passed exercises only and a denominator with quizzes in it could never be reached.
 */
export function curriculumOf({ run, assessments }: Pick<Slice, 'run' | 'assessments'>): Curriculum {
  const blocks = blocksOf(run.module, assessments);
  return {
    id: cohortOf(run),
    title: `Module ${run.module}, run ${run.run} (OULAD)`,
    topics: blocks.map(({ topic, exercises }, index) => ({
      id: topic,
      title: `Block ${index + 1}`,
      prerequisites: blocks.slice(Math.max(0, index - 1), index).map(({ topic }) => topic),
      exercises: exercises.map(({ id }) => ({ id, kind: 'TMA', difficulty: 'intermediate' })),
    })),
  };
}
