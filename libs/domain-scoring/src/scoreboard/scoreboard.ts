import type { ComponentScores, LearningEvent } from '@mastery/event-schemas';
import type { TopicCompletion } from '../components/completion.ts';
import { type Components, withGiven } from '../components/components.ts';
import { consistencyOn } from '../components/consistency.ts';
import type { CurriculumIndex } from '../curriculum-index.ts';
import { type Applied, applyEvent } from '../evidence/apply-event.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { inPlace } from '../evidence/put.ts';
import { own } from '../own.ts';
import { meanOf } from '../recency.ts';
import {
  type CompletionSums,
  afterExercise,
  completionFrom,
  exerciseOf,
  isListed,
  sumsOf,
} from './completion-sums.ts';

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
  const sums = new Map<string, CompletionSums>();
  const begun = new Map<string, TopicCompletion>();
  const overall = { passed: 0, size: 0 };

  const completion = (id: string): TopicCompletion | undefined => {
    const topic = own(evidence.topics, id);
    const its = sums.get(id);
    if (topic === undefined || its === undefined) return undefined;
    return completionFrom(its, topic.total?.count ?? 0, true, isListed(id, curriculum));
  };
  const recount = (id: string): void => {
    const before = begun.get(id);
    const after = completion(id);
    overall.passed -= (before?.score ?? 0) * (before?.size ?? 0);
    overall.size -= before?.size ?? 0;
    if (after === undefined) return;
    begun.set(id, after);
    overall.passed += after.score * after.size;
    overall.size += after.size;
  };
  for (const [id, topic] of Object.entries(evidence.topics)) {
    if (Object.keys(topic.exercises).length === 0) continue;
    sums.set(id, sumsOf(id, topic, curriculum));
    recount(id);
  }

  const components = (day = evidence.newestDay): Components =>
    withGiven(evidence, {
      completion: overall.size === 0 ? undefined : overall.passed / overall.size,
      quiz: meanOf(evidence.quiz),
      quality: meanOf(evidence.quality),
      consistency: consistencyOn(evidence.activeDays, day),
    });

  return {
    apply: (event) => {
      const exercise = event.type === 'exercise.completed' ? event.data : null;
      const topicBefore = exercise === null ? undefined : own(evidence.topics, exercise.topic);
      const before = exercise === null ? undefined : exerciseOf(topicBefore, exercise.exercise_id);
      const applied = applyEvent(evidence, event, inPlace);
      if (applied.outcome === 'refused') return applied;
      evidence = applied.evidence;
      if (exercise === null) return applied;
      const { topic: id, exercise_id: exerciseId } = exercise;
      const topic = own(evidence.topics, id);
      const known = sums.get(id);
      if (topic === undefined) return applied;
      const place = { topic: id, exercise: exerciseId };
      const change = [before, exerciseOf(topic, exerciseId)] as const;
      sums.set(
        id,
        known === undefined
          ? sumsOf(id, topic, curriculum)
          : afterExercise(known, place, change, curriculum),
      );
      recount(id);
      return applied;
    },
    components,
    topic: (id) => {
      const topic = own(evidence.topics, id);
      if (topic === undefined) return {};
      const scores: ComponentScores = {
        completion: begun.get(id)?.score,
        quiz: meanOf(topic.quiz),
        quality: meanOf(topic.quality),
      };
      const known = Object.values(scores).some((score) => score !== undefined);
      return known ? { ...scores, consistency: components().scores.consistency } : {};
    },
    evidence: () => structuredClone(evidence),
  };
};
