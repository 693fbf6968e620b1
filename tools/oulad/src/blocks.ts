import type { Assessment } from './model.ts';

/** A topic of the run: three assessments that follow each other by due day. */
export interface Block {
  /** Module and block, like `BBB-block-1`. */
  readonly topic: string;
  readonly assessments: readonly Assessment[];
  /** The assessments that arrive as `exercise.completed`; the others are quizzes. */
  readonly exercises: readonly Assessment[];
}

const ASSESSMENTS_PER_BLOCK = 3;

/** Cuts a run into blocks by due day; assessments due on the same day follow each other by id. */
export function blocksOf(module: string, assessments: readonly Assessment[]): readonly Block[] {
  const inOrder = assessments.toSorted(
    (one, other) => one.dueDay - other.dueDay || Number(one.id) - Number(other.id),
  );
  const count = Math.ceil(inOrder.length / ASSESSMENTS_PER_BLOCK);
  return Array.from({ length: count }, (_, index) => {
    const first = index * ASSESSMENTS_PER_BLOCK;
    const inBlock = inOrder.slice(first, first + ASSESSMENTS_PER_BLOCK);
    return {
      topic: `${module}-block-${index + 1}`,
      assessments: inBlock,
      exercises: inBlock.filter(({ type }) => type === 'TMA'),
    };
  });
}
