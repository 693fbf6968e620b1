import type { Component, LearningEvent } from '@mastery/event-schemas';
import { DAY_MS } from '../days.ts';
import { own } from '../own.ts';
import { addPiece } from '../recency.ts';
import { addActiveDay } from './activity.ts';
import { type Evidence, type TopicEvidence, emptyTopic } from './evidence.ts';
import { applyExercise } from './exercise.ts';
import { applyGiven } from './given.ts';
import { type Grade, gradeQuality, gradeQuiz } from './grade.ts';
import { type LimitExceeded, exceededLimit } from './limits.ts';
import { type Put, copying } from './put.ts';

/** The evidence with the event in it, or the limit that refuses it. */
export type Applied =
  | { readonly outcome: 'applied'; readonly evidence: Evidence; readonly touched: Component | null }
  | { readonly outcome: 'refused'; readonly limit: LimitExceeded };

/**
 * State update: folds one learning event into a student's evidence, at the event's own time.
 * Cost and size are bounded by the limits, not by the student's history.
 * @param put how entries get into maps; `inPlace` only for evidence that nobody else holds
 */
export const applyEvent = (
  evidence: Evidence,
  event: LearningEvent,
  put: Put = copying,
): Applied => {
  const limit = limitOf(evidence, event);
  if (limit !== null) return { outcome: 'refused', limit };

  const at = Date.parse(event.time);
  const day = Math.floor(at / DAY_MS);
  const seen = day > evidence.newestDay ? { ...evidence, newestDay: day } : evidence;
  const [updated, touched] = update(seen, event, at, put);
  return { outcome: 'applied', evidence: updated, touched };
};

const limitOf = (evidence: Evidence, event: LearningEvent): LimitExceeded | null => {
  // An activity may name a topic but leaves nothing in it.
  if (event.type === 'activity.recorded' || !('topic' in event.data)) return null;
  if (event.data.topic === undefined) return null;
  const exercise = 'exercise_id' in event.data ? event.data.exercise_id : undefined;
  return exceededLimit(evidence, event.data.topic, exercise);
};

const update = (
  evidence: Evidence,
  event: LearningEvent,
  at: number,
  put: Put,
): readonly [Evidence, Component | null] => {
  switch (event.type) {
    case 'exercise.completed': {
      const { topic: id, exercise_id: exercise } = event.data;
      const known = knowing(evidence, id, exercise, put);
      const topics = inTopic(known, id, at, put, (topic) => ({
        ...applyExercise(topic, event, at, put),
        pieces: topic.pieces + 1,
      }));
      return [piece({ ...known, topics }, 'completion', at, true), 'completion'];
    }
    case 'quiz.completed':
      return [graded(evidence, event.data.topic, 'quiz', gradeQuiz(event), at, put), 'quiz'];
    case 'quality.assessed':
      // An assessment is somebody else's act: it says nothing about the student's active days.
      return [
        graded(evidence, event.data.topic, 'quality', gradeQuality(event), at, put),
        'quality',
      ];
    case 'activity.recorded':
      return [active(evidence, at), 'consistency'];
    case 'help.requested': {
      const topics = inTopic(evidence, event.data.topic, at, put, (topic) => topic);
      return [active({ ...evidence, topics }, at), 'consistency'];
    }
    case 'assignment.published': {
      const { topic: id, exercise_id: exercise, due_at: due } = event.data;
      const known = knowing(evidence, id, exercise, put);
      const topics = inTopic(known, id, at, put, (topic) => ({
        ...topic,
        assigned: put(topic.assigned, exercise, due),
      }));
      return [{ ...known, topics }, null];
    }
    case 'mastery.calculation.requested':
      return [applyGiven(evidence, event, at), null];
    case 'score.overridden':
    case 'assessment.exempted': {
      // A ruling is no evidence: it stands beside it. Its topic is known from then on, and bounded like others.
      const { topic } = event.data;
      if (topic === undefined) return [evidence, null];
      const topics = inTopic(evidence, topic, at, put, (same) => same);
      return [{ ...evidence, topics }, event.type === 'score.overridden' ? null : 'completion'];
    }
    case 'cohort.member.added':
    case 'cohort.member.removed':
      // Whose cohort a student is in is nothing about mastery; it is kept where cohorts are.
      return [evidence, null];
    case 'student.erasure.requested':
      // An erasure is no evidence: it ends before the fold, with everything that was folded.
      return [evidence, null];
  }
};

/** Counts an exercise id that was not known yet, in its topic and for the student. */
const knowing = (evidence: Evidence, topicId: string, exercise: string, put: Put): Evidence => {
  const topic = own(evidence.topics, topicId) ?? emptyTopic();
  if (Object.hasOwn(topic.exercises, exercise) || Object.hasOwn(topic.assigned, exercise)) {
    return evidence;
  }
  const topics = put(evidence.topics, topicId, { ...topic, ids: topic.ids + 1 });
  return { ...evidence, topics, ids: evidence.ids + 1 };
};

const inTopic = (
  evidence: Evidence,
  id: string,
  at: number,
  put: Put,
  change: (topic: TopicEvidence) => TopicEvidence,
): Evidence['topics'] => {
  const before = own(evidence.topics, id) ?? emptyTopic();
  const after = { ...change(before), lastSeen: Math.max(before.lastSeen, at) };
  return put(evidence.topics, id, after);
};

const graded = (
  evidence: Evidence,
  topicId: string,
  component: 'quiz' | 'quality',
  { value, weight }: Grade,
  at: number,
  put: Put,
): Evidence => {
  const topics = inTopic(evidence, topicId, at, put, (topic) => ({
    ...topic,
    [component]: addPiece(topic[component], value, weight, at),
    pieces: topic.pieces + 1,
  }));
  const overall = addPiece(evidence[component], value, weight, at);
  return piece({ ...evidence, topics, [component]: overall }, component, at, component === 'quiz');
};

const piece = (
  evidence: Evidence,
  component: Component,
  at: number,
  isActive: boolean,
): Evidence => {
  const newest = newer(evidence.newest, component, at);
  return {
    ...evidence,
    amount: addPiece(evidence.amount, 1, 1, at),
    pieces: evidence.pieces + 1,
    newest: isActive ? newer(newest, 'consistency', at) : newest,
    activeDays: isActive ? withActiveDay(evidence, at) : evidence.activeDays,
  };
};

const withActiveDay = ({ activeDays }: Evidence, at: number): readonly number[] =>
  addActiveDay(activeDays, Math.floor(at / DAY_MS));

const active = (evidence: Evidence, at: number): Evidence => ({
  ...evidence,
  activeDays: withActiveDay(evidence, at),
  newest: newer(evidence.newest, 'consistency', at),
});

const newer = (newest: Evidence['newest'], component: Component, at: number) => ({
  ...newest,
  [component]: Math.max(newest[component] ?? -Infinity, at),
});
