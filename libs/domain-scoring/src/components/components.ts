import {
  COMPONENTS,
  type Component,
  type ComponentScores,
  type Origin,
} from '@mastery/event-schemas';
import type { Curriculum } from '../curriculum.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { standingScore } from '../evidence/given.ts';
import { own } from '../own.ts';
import { meanOf } from '../recency.ts';
import { overallCompletion, topicCompletion } from './completion.ts';
import { consistencyOn } from './consistency.ts';

/** Scores by component with where each comes from; unrounded, missing ones without a key. */
export interface Components {
  readonly scores: ComponentScores;
  readonly origins: Readonly<Partial<Record<Component, Origin>>>;
}

/** The four components of a student as of a day (day number), from evidence or as given upstream. */
export const componentsOn = (
  evidence: Evidence,
  day: number,
  curriculum: Curriculum | null,
): Components => withGiven(evidence, derivedScores(evidence, day, curriculum));

/** Components from evidence, each replaced by what an upstream system gave where that still stands. */
export const withGiven = (evidence: Evidence, derived: ComponentScores): Components => {
  const scores: Partial<Record<Component, number>> = {};
  const origins: Partial<Record<Component, Origin>> = {};
  for (const component of COMPONENTS) {
    const given = standingScore(evidence, component);
    const score = given?.score ?? derived[component];
    if (score === undefined) continue;
    scores[component] = score;
    origins[component] = given === undefined ? 'derived' : 'given';
  }
  return { scores, origins };
};

/** The components of one topic; consistency belongs to the student. */
export const topicComponents = (
  evidence: Evidence,
  topicId: string,
  consistency: number | undefined,
  curriculum: Curriculum | null,
): ComponentScores => {
  const topic = own(evidence.topics, topicId);
  if (topic === undefined) return {};
  const scores: ComponentScores = {
    completion: topicCompletion(topic, curriculumTopic(curriculum, topicId))?.score,
    quiz: meanOf(topic.quiz),
    quality: meanOf(topic.quality),
  };
  // Being active is no evidence about a topic in which nothing was done yet.
  const begun = Object.values(scores).some((score) => score !== undefined);
  return begun ? { ...scores, consistency } : {};
};

const derivedScores = (
  evidence: Evidence,
  day: number,
  curriculum: Curriculum | null,
): ComponentScores => {
  const begun = Object.entries(evidence.topics)
    .map(([id, topic]) => topicCompletion(topic, curriculumTopic(curriculum, id)))
    .filter((completion) => completion !== undefined);
  return {
    completion: overallCompletion(begun),
    quiz: meanOf(evidence.quiz),
    quality: meanOf(evidence.quality),
    consistency: consistencyOn(evidence.activeDays, day),
  };
};

const curriculumTopic = (curriculum: Curriculum | null, id: string) =>
  curriculum?.topics.find((topic) => topic.id === id);
