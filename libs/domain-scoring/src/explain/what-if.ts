import type { Difficulty, Level, MasteryResult } from '@mastery/event-schemas';
import type { Curriculum } from '../curriculum.ts';
import { type Applied, applyEvent } from '../evidence/apply-event.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { LimitExceeded } from '../evidence/limits.ts';
import type { MasteryContext } from '../mastery/mastery-of.ts';
import { ruledMasteryOf } from '../mastery/ruled-mastery.ts';
import { own } from '../own.ts';
import { withoutExempted } from '../rulings/exempting.ts';
import type { Rulings } from '../rulings/rulings.ts';

/** `n` more exercises of a topic done right, at an instant (RFC 3339 UTC). */
export interface WhatIf {
  readonly topic: string;
  /** 1 or more; the work grows with it. */
  readonly correct: number;
  readonly at: string;
}

/** What a student stands on. */
export interface WhatIfState {
  readonly result: MasteryResult | null;
  readonly evidence: Evidence;
  readonly rulings: Rulings;
}

/** A score and level; null without evidence, or without enough of it. */
export interface Standing {
  readonly score: number | null;
  readonly level: Level | null;
}

/** What would become of the score. */
export type WhatIfAnswer =
  | {
      readonly outcome: 'answered';
      readonly overall: { readonly before: Standing; readonly after: Standing };
      readonly topic: { readonly before: Standing; readonly after: Standing };
      /** The exercises taken: those of the curriculum that are open first, made-up ones after them. */
      readonly exercises: readonly string[];
    }
  | { readonly outcome: 'refused'; readonly limit: LimitExceeded };

/**
 * What if the student did n more exercises of a topic right? The exercises go through the same fold and
 * formula as real ones, under the rulings that stand then; nothing is kept. Example: one of two quizzes' worth
 * of work done, "two more correct → 0.74".
 */
export const whatIf = (
  studentId: string,
  { result, evidence, rulings }: WhatIfState,
  asked: WhatIf,
  context: MasteryContext,
): WhatIfAnswer => {
  const counted = withoutExempted(evidence, context.curriculum, rulings);
  const exercises = openExercises(counted.evidence, asked, counted.curriculum);
  let next = evidence;
  for (const { id, difficulty } of exercises) {
    const done: Applied = applyEvent(next, {
      specversion: '1.0',
      id: '00000000-0000-0000-0000-000000000000',
      source: 'urn:mastery-engine:what-if',
      type: 'exercise.completed',
      subject: studentId,
      time: asked.at,
      data: { topic: asked.topic, exercise_id: id, correct: true, difficulty },
    });
    if (done.outcome === 'refused') return done;
    next = done.evidence;
  }
  const ruling = { rulings, at: Date.parse(asked.at) };
  const masteryFrom = (from: Evidence) => ruledMasteryOf(studentId, from, result, ruling, context);
  const before = masteryFrom(evidence);
  const after = masteryFrom(next);
  const inTopic = ({ topics }: MasteryResult): Standing => {
    const topic = own(topics, asked.topic);
    return { score: topic?.score ?? null, level: topic?.level ?? null };
  };
  return {
    outcome: 'answered',
    overall: { before: standingOf(before), after: standingOf(after) },
    topic: { before: inTopic(before), after: inTopic(after) },
    exercises: exercises.map(({ id }) => id),
  };
};

const standingOf = ({ mastery_score: score, level }: MasteryResult): Standing => ({ score, level });

const openExercises = (
  evidence: Evidence,
  { topic: id, correct }: WhatIf,
  curriculum: Curriculum | null,
): readonly { readonly id: string; readonly difficulty: Difficulty }[] => {
  const done = own(evidence.topics, id)?.exercises ?? {};
  const isOpen = (exercise: string) => own(done, exercise)?.passed !== true;
  const listed = curriculum?.topics.find((topic) => topic.id === id)?.exercises ?? [];
  const tried = Object.entries(done).map(([exercise, { difficulty }]) => ({
    id: exercise,
    difficulty,
  }));
  const madeUp = Array.from({ length: correct }, (_, n) => ({
    id: `what-if-${n + 1}`,
    difficulty: 'intermediate' as const,
  }));
  // What the curriculum lists comes first; without one, what was tried in vain, then new exercises.
  const known = listed.length > 0 ? listed : tried;
  return [...known, ...madeUp].filter((each) => isOpen(each.id)).slice(0, correct);
};
