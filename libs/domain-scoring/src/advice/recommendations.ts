import {
  COMPONENTS,
  type Component,
  type ComponentScores,
  type Recommendation,
} from '@mastery/event-schemas';
import { topicComponents } from '../components/components.ts';
import type { Curriculum } from '../curriculum.ts';
import type { Evidence } from '../evidence/evidence.ts';

/** Every component should reach this score. */
export const TARGET = 0.7;
/** How many recommendations a result carries unless told otherwise. */
export const DEFAULT_RECOMMENDATIONS = 5;
/** No result carries more. */
export const MAX_RECOMMENDATIONS = 10;

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
  readonly area: string;
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
  limit = DEFAULT_RECOMMENDATIONS,
): readonly Recommendation[] => {
  const inTopics = Object.keys(evidence.topics)
    .sort()
    .flatMap((topic) => gapsIn(topicComponents(evidence, topic, undefined, curriculum), topic));
  const covered = new Set(inTopics.map(({ component }) => component));
  const elsewhere = gapsIn(overall, null).filter(({ component }) => !covered.has(component));
  return [...inTopics, ...elsewhere]
    .sort((a, b) => b.gap - a.gap)
    .slice(0, Math.min(limit, MAX_RECOMMENDATIONS))
    .map(recommendation);
};

const gapsIn = (scores: ComponentScores, topic: string | null): readonly Gap[] =>
  COMPONENTS.flatMap((component) => {
    const score = scores[component];
    if (score === undefined || score >= TARGET) return [];
    return [{ component, area: topic ?? component, score, gap: TARGET - score }];
  });

const recommendation = ({ component, area, score, gap }: Gap): Recommendation => ({
  action: ACTION[component],
  area,
  priority: gap >= 0.2 ? 'high' : gap >= 0.1 ? 'medium' : 'low',
  estimated_minutes: Math.max(10, Math.ceil((gap * MINUTES[component]) / 5) * 5),
  reason: reasonFor(component, area, score, gap),
});

const reasonFor = (component: Component, area: string, score: number, gap: number): string => {
  const what = component === area ? `Your ${component}` : `Your ${component} in ${area}`;
  return `${what} is ${score.toFixed(2)}, ${gap.toFixed(2)} below the target of ${TARGET.toFixed(2)}.`;
};
