import type { Apply } from './engine.ts';

/** Topics that a student may have in the simulation: the real bound is too far away to be met often. */
export const MAX_TOPICS = 4;

/** A quiz with this id cannot be folded the first n times, or never. */
const DEFECT = /^breaks-(\d+|always)$/;

/** How often the fold of an event fails: 0 for a sound one, Infinity for one that is never folded. */
export const defectOf = (event: Parameters<Apply>[1]): number => {
  if (event.type !== 'quiz.completed') return 0;
  const times = DEFECT.exec(event.data.quiz_id)?.[1];
  if (times === undefined) return 0;
  return times === 'always' ? Infinity : Number(times);
};

/** The fold with a lower bound on topics, so that the limit is met. */
export const withLowLimit =
  (apply: Apply): Apply =>
  (document, event, record, at) => {
    const folded = apply(document, event, record, at);
    if (folded.outcome === 'refused') return folded;
    const topics = Object.keys(folded.document.evidence.topics).length;
    return topics > MAX_TOPICS ? { outcome: 'refused', limit: 'topic-limit' } : folded;
  };

/** The fold as a process with defects has it: some events fail the first times it tries them. */
export const withDefects = (apply: Apply): Apply => {
  const tries = new Map<string, number>();
  return (document, event, record, at) => {
    const defect = defectOf(event);
    const tried = tries.get(event.id) ?? 0;
    tries.set(event.id, tried + 1);
    if (tried < defect) throw new Error(`cannot be folded, try ${tried + 1}`);
    return apply(document, event, record, at);
  };
};
