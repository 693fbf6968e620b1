import type { Curriculum } from '../curriculum.ts';
import type { Evidence, TopicEvidence } from '../evidence/evidence.ts';
import { own } from '../own.ts';
import { type Rulings, isExempted } from './rulings.ts';

/** What components are counted from, once exempted exercises are out of it. */
export interface Counted {
  readonly evidence: Evidence;
  readonly curriculum: Curriculum | null;
}

/**
 * Leaves exempted exercises out: they are neither done nor to do, so completion is counted over the
 * others. One that was passed all the same counts. Example: 3 exercises, 1 passed, 1 exempted → 1/2.
 */
export const withoutExempted = (
  evidence: Evidence,
  curriculum: Curriculum | null,
  rulings: Rulings,
): Counted => {
  const topics = Object.keys(rulings.exemptions);
  if (topics.length === 0) return { evidence, curriculum };
  const isOut = (topic: string, exercise: string) =>
    isExempted(rulings, topic, exercise) &&
    own(own(evidence.topics, topic)?.exercises ?? {}, exercise)?.passed !== true;
  const left = topics.flatMap((id) => {
    const topic = own(evidence.topics, id);
    return topic === undefined ? [] : [[id, leftIn(id, topic, rulings, isOut)] as const];
  });
  return {
    evidence: { ...evidence, topics: { ...evidence.topics, ...Object.fromEntries(left) } },
    curriculum:
      curriculum === null
        ? null
        : {
            ...curriculum,
            topics: curriculum.topics.map((topic) => ({
              ...topic,
              exercises: topic.exercises.filter(({ id }) => !isOut(topic.id, id)),
            })),
          },
  };
};

const leftIn = (
  id: string,
  topic: TopicEvidence,
  rulings: Rulings,
  isOut: (topic: string, exercise: string) => boolean,
): TopicEvidence => {
  const exempted = Object.keys(own(rulings.exemptions, id) ?? {}).filter((each) => isOut(id, each));
  const kept = Object.entries(topic.exercises).filter(([each]) => !exempted.includes(each));
  return {
    ...topic,
    exercises: Object.fromEntries(kept),
    assigned: Object.fromEntries(
      Object.entries(topic.assigned).filter(([each]) => !exempted.includes(each)),
    ),
    // The upstream total counts the exempted ones, whether they were tried or not.
    total:
      topic.total === null
        ? null
        : { ...topic.total, count: Math.max(kept.length, topic.total.count - exempted.length) },
  };
};
