import type { Evidence } from './evidence.ts';

/** Work that was set: where, which, and when it is due, milliseconds since the epoch. */
export interface OpenWork {
  readonly topic: string;
  readonly exercise: string;
  readonly due: number;
}

/**
 * Share of the work due by an instant that was not passed, 0..1; 0 when none was due. Work that a student is
 * exempted from counts unless the evidence comes from `withoutExempted`.
 * Example: 4 exercises set, 3 of them due, 2 of those passed → 1/3.
 * @param at milliseconds since the epoch
 */
export const missingWork = (evidence: Evidence, at: number): number => {
  let due = 0;
  for (const { assigned } of Object.values(evidence.topics)) {
    for (const dueAt of Object.values(assigned)) if (Date.parse(dueAt) <= at) due += 1;
  }
  return due === 0 ? 0 : openWork(evidence).filter((work) => work.due <= at).length / due;
};

/** Work that was set and is not passed, the earliest due first. */
export const openWork = ({ topics }: Evidence): readonly OpenWork[] =>
  Object.entries(topics)
    .flatMap(([topic, { assigned, exercises }]) =>
      Object.entries(assigned)
        .filter(([id]) => !(Object.hasOwn(exercises, id) && exercises[id]?.passed === true))
        .map(([exercise, due]) => ({ topic, exercise, due: Date.parse(due) })),
    )
    .sort((a, b) => a.due - b.due || (workKey(a) < workKey(b) ? -1 : 1));

const workKey = ({ topic, exercise }: OpenWork): string => `${topic}/${exercise}`;
