import type { TopicMastery } from '@mastery/event-schemas';
import type { Curriculum } from '../curriculum.ts';
import { own } from '../own.ts';
import { TARGET } from './recommendations.ts';

/** How many steps a path has unless told otherwise. */
export const DEFAULT_PATH_STEPS = 10;

/**
 * Learning path: topics still below the target, next step first. With a curriculum a topic comes only
 * after its prerequisites: those already within reach first, in the curriculum's order. Without one,
 * the topics begun, weakest first.
 */
export const recommendPath = (
  topics: Readonly<Record<string, Pick<TopicMastery, 'score'>>>,
  curriculum: Curriculum | null,
  limit = DEFAULT_PATH_STEPS,
): readonly string[] => {
  const scoreOf = (id: string) => own(topics, id)?.score ?? 0;
  if (curriculum === null) {
    return Object.keys(topics)
      .filter((id) => scoreOf(id) < TARGET)
      .sort((a, b) => scoreOf(a) - scoreOf(b) || (a < b ? -1 : 1))
      .slice(0, limit);
  }
  const reached = new Set(
    curriculum.topics.filter(({ id }) => scoreOf(id) >= TARGET).map(({ id }) => id),
  );
  const path: string[] = [];
  let waiting = curriculum.topics.filter(({ id }) => !reached.has(id));
  while (waiting.length > 0 && path.length < limit) {
    const open = waiting.filter(({ prerequisites }) =>
      prerequisites.every((id) => reached.has(id)),
    );
    if (open.length === 0) break;
    for (const { id } of open) {
      path.push(id);
      reached.add(id);
    }
    waiting = waiting.filter(({ id }) => !reached.has(id));
  }
  return path.slice(0, limit);
};
