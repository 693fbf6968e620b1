import {
  COMPONENTS,
  type Component,
  type ComponentScores,
  type MasteryResult,
  type TopicMastery,
} from '@mastery/event-schemas';
import { withDueWork } from '../advice/due-work.ts';
import { recommendationsFor } from '../advice/recommendations.ts';
import { type Components, componentsOn, topicComponents } from '../components/components.ts';
import type { Curriculum } from '../curriculum.ts';
import { DAY_MS } from '../days.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { standingAmount } from '../evidence/given.ts';
import { own } from '../own.ts';
import { weightAt } from '../recency.ts';
import { round4 } from '../rounding.ts';
import type { Calculation, CalculationInput } from './calculate.ts';
import { confidenceOf } from './confidence.ts';

/** What a student's mastery is worked out with; nothing here depends on another student. */
export interface MasteryContext {
  readonly curriculum: Curriculum | null;
  /** The skill `calculate_mastery`. */
  readonly calculate: (input: CalculationInput) => Calculation;
  /** Instant of the calculation: the record's broker time, so that folding again gives the same. */
  readonly calculatedAt: string;
}

/** A student's mastery before this calculation; null for a new student. */
export type PreviousMastery = Pick<MasteryResult, 'level' | 'topics'> | null;

/** A student's mastery from the evidence, as of the day of the newest event. */
export const masteryOf = (
  studentId: string,
  evidence: Evidence,
  previous: PreviousMastery,
  context: MasteryContext,
): MasteryResult => {
  const components = componentsOn(evidence, evidence.newestDay, context.curriculum);
  const endOfDay = (evidence.newestDay + 1) * DAY_MS - 1;
  const standing = standingAmount(evidence, endOfDay);
  const evidenceCount = evidence.pieces + standing.count;
  const overall = context.calculate({
    components: components.scores,
    origins: components.origins,
    evidence_count: evidenceCount,
    previous_level: previous?.level ?? null,
  });
  const topics = topicMasteries(evidence, components, previous, context);
  return {
    student_id: studentId,
    mastery_score: overall.mastery_score,
    level: overall.level,
    components: rounded(components.scores),
    breakdown: [...overall.breakdown],
    topics,
    recommendations: [
      ...withDueWork(
        recommendationsFor(evidence, components.scores, context.curriculum),
        evidence,
        evidence.newestDay,
      ),
    ],
    confidence: round4(confidenceOf(weightAt(evidence.amount, endOfDay) + standing.weight)),
    evidence_count: evidenceCount,
    calculated_at: context.calculatedAt,
    formula_version: overall.formula_version,
  };
};

const topicMasteries = (
  evidence: Evidence,
  { scores }: Components,
  previous: PreviousMastery,
  { curriculum, calculate }: MasteryContext,
): Record<string, TopicMastery> =>
  Object.fromEntries(
    Object.entries(evidence.topics).map(([id, topic]) => {
      const { mastery_score: score, level } = calculate({
        components: topicComponents(evidence, id, scores.consistency, curriculum),
        evidence_count: topic.pieces,
        previous_level: own(previous?.topics ?? {}, id)?.level ?? null,
      });
      const lastSeen = new Date(topic.lastSeen).toISOString();
      return [id, { score, level, evidence_count: topic.pieces, last_seen: lastSeen }];
    }),
  );

const rounded = (scores: ComponentScores): ComponentScores => {
  const result: Partial<Record<Component, number>> = {};
  for (const component of COMPONENTS) {
    const score = scores[component];
    if (score !== undefined) result[component] = round4(score);
  }
  return result;
};
