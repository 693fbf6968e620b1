import {
  COMPONENTS,
  type Component,
  type ComponentScores,
  type Recommendation,
} from '@mastery/event-schemas';
import { topicComponents } from '../components/components.ts';
import type { Curriculum } from '../curriculum.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { round4 } from '../rounding.ts';

/** Every component should reach this score. */
export const TARGET = 0.7;
/** How many recommendations there are at most, and unless told otherwise. */
export const MAX_RECOMMENDATIONS = 10;
const RECOMMENDATIONS = 5;

/** What every component should reach, and how many recommendations are wanted (1..10). */
export interface RecommendationOptions {
  readonly target?: number;
  readonly limit?: number;
}

const ACTION: Readonly<Record<Component, Recommendation['action']>> = {
  completion: 'practice',
  quiz: 'review',
  quality: 'refactor',
  consistency: 'schedule',
};

/** Minutes that a full gap of 1 is worth. */
const MINUTES: Readonly<Record<Component, number>> = {
  completion: 120,
  quiz: 90,
  quality: 90,
  consistency: 60,
};

interface Gap {
  readonly component: Component;
  /** Null for what has no topic. */
  readonly topic: string | null;
  readonly score: number;
  readonly gap: number;
}

/**
 * Adaptive engine: what to do about every component below the target of 0.70, largest gap first. What
 * a topic is behind in is named by the topic; what has no topic (consistency, scores given upstream)
 * by the component.
 */
export const recommendationsFor = (
  evidence: Evidence,
  overall: ComponentScores,
  curriculum: Curriculum | null,
  { target = TARGET, limit = RECOMMENDATIONS }: RecommendationOptions = {},
): readonly Recommendation[] => {
  const inTopics = Object.keys(evidence.topics)
    .sort()
    .flatMap((topic) =>
      gapsIn(topicComponents(evidence, topic, undefined, curriculum), topic, target),
    );
  const covered = new Set(inTopics.map(({ component }) => component));
  const elsewhere = gapsIn(overall, null, target).filter(
    ({ component }) => !covered.has(component),
  );
  return [...inTopics, ...elsewhere]
    .sort((a, b) => b.gap - a.gap)
    .slice(0, Math.min(limit, MAX_RECOMMENDATIONS))
    .map((gap) => recommendation(gap, target));
};

const gapsIn = (scores: ComponentScores, topic: string | null, target: number): readonly Gap[] =>
  COMPONENTS.flatMap((component) => {
    const score = scores[component];
    if (score === undefined) return [];
    // Rounded as it is told: "0.20 below" must have the priority of 0.20.
    const gap = round4(target - score);
    return gap > 0 ? [{ component, topic, score, gap }] : [];
  });

const recommendation = ({ component, topic, score, gap }: Gap, target: number): Recommendation => ({
  action: ACTION[component],
  area: topic ?? component,
  priority: gap >= 0.2 ? 'high' : gap >= 0.1 ? 'medium' : 'low',
  estimated_minutes: Math.max(10, Math.ceil((gap * MINUTES[component]) / 5) * 5),
  reason: reasonFor({ component, topic, score, gap }, target),
});

const reasonFor = ({ component, topic, score, gap }: Gap, target: number): string => {
  const what = topic === null ? `Your ${component}` : `Your ${component} in ${topic}`;
  return `${what} is ${score.toFixed(2)}, ${gap.toFixed(2)} below the target of ${target.toFixed(2)}.`;
};
