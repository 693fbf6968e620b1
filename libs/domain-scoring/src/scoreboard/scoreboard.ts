import type { ComponentScores, LearningEvent } from '@mastery/event-schemas';
import { type Components, withGiven } from '../components/components.ts';
import { consistencyOn } from '../components/consistency.ts';
import type { CurriculumIndex } from '../curriculum-index.ts';
import { type Applied, applyEvent } from '../evidence/apply-event.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { inPlace } from '../evidence/put.ts';
import { own } from '../own.ts';
import { meanOf } from '../recency.ts';
import { openCompletion } from './completion-board.ts';
import { exerciseOf } from './completion-sums.ts';

/** A student's components, kept up to date event by event. */
export interface Scoreboard {
  /** Folds one event: O(1), whatever the history, the topics and the exercises. */
  readonly apply: (event: LearningEvent) => Applied;
  /** The four components as of a day number, by default the day of the newest event. */
  readonly components: (day?: number) => Components;
  /** Components of one topic, consistency included; the same as `topicComponents`. */
  readonly topic: (id: string) => ComponentScores;
  /** The evidence now, a copy that stays as it is. */
  readonly evidence: () => Evidence;
}

/**
 * Opens a scoreboard on evidence. It is the same fold as `applyEvent` and the same formulas as
 * `componentsOn`, for whoever folds many events of one student: nothing is copied between events, and
 * completion is kept as sums.
 */
export const openScoreboard = (from: Evidence, curriculum: CurriculumIndex): Scoreboard => {
  let evidence: Evidence = structuredClone(from);
  const completion = openCompletion(evidence, curriculum);

  const apply = (event: LearningEvent): Applied => {
    if (event.type !== 'exercise.completed') return fold(event);
    const { topic, exercise_id: exercise } = event.data;
    const before = exerciseOf(own(evidence.topics, topic), exercise);
    const applied = fold(event);
    if (applied.outcome === 'applied') completion.changed(evidence, { topic, exercise }, before);
    return applied;
  };
  const fold = (event: LearningEvent): Applied => {
    const applied = applyEvent(evidence, event, inPlace);
    if (applied.outcome === 'applied') evidence = applied.evidence;
    return applied;
  };
  const components = (day = evidence.newestDay): Components =>
    withGiven(evidence, {
      completion: completion.overall(),
      quiz: meanOf(evidence.quiz),
      quality: meanOf(evidence.quality),
      consistency: consistencyOn(evidence.activeDays, day),
    });
  const topic = (id: string): ComponentScores => {
    const known = own(evidence.topics, id);
    if (known === undefined) return {};
    const scores: ComponentScores = {
      completion: completion.topic(id),
      quiz: meanOf(known.quiz),
      quality: meanOf(known.quality),
    };
    const begun = Object.values(scores).some((score) => score !== undefined);
    return begun ? { ...scores, consistency: components().scores.consistency } : {};
  };

  return { apply, components, topic, evidence: () => structuredClone(evidence) };
};
