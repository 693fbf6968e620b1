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
/** How many recommendations a result carries. */
const RECOMMENDATIONS = 5;

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
): readonly Recommendation[] => {
  const inTopics = Object.keys(evidence.topics)
    .sort()
    .flatMap((topic) => gapsIn(topicComponents(evidence, topic, undefined, curriculum), topic));
  const covered = new Set(inTopics.map(({ component }) => component));
  const elsewhere = gapsIn(overall, null).filter(({ component }) => !covered.has(component));
  return [...inTopics, ...elsewhere]
    .sort((a, b) => b.gap - a.gap)
    .slice(0, RECOMMENDATIONS)
    .map(recommendation);
};

const gapsIn = (scores: ComponentScores, topic: string | null): readonly Gap[] =>
  COMPONENTS.flatMap((component) => {
    const score = scores[component];
    if (score === undefined) return [];
    // Rounded as it is told: "0.20 below" must have the priority of 0.20.
    const gap = round4(TARGET - score);
    return gap > 0 ? [{ component, topic, score, gap }] : [];
  });

const recommendation = ({ component, topic, score, gap }: Gap): Recommendation => ({
  action: ACTION[component],
  area: topic ?? component,
  priority: gap >= 0.2 ? 'high' : gap >= 0.1 ? 'medium' : 'low',
  estimated_minutes: Math.max(10, Math.ceil((gap * MINUTES[component]) / 5) * 5),
  reason: reasonFor({ component, topic, score, gap }),
});

const reasonFor = ({ component, topic, score, gap }: Gap): string => {
  const what = topic === null ? `Your ${component}` : `Your ${component} in ${topic}`;
  return `${what} is ${score.toFixed(2)}, ${gap.toFixed(2)} below the target of ${TARGET.toFixed(2)}.`;
};
