import { COMPONENTS, type Component, type LearningEventOf } from '@mastery/event-schemas';
import { decay } from '../recency.ts';
import type { Evidence, GivenScore } from './evidence.ts';

/** Takes over the scores that an upstream system owns; an older statement never replaces a newer. */
export const applyGiven = (
  evidence: Evidence,
  { data }: LearningEventOf<'mastery.calculation.requested'>,
  at: number,
): Evidence => {
  const given: Partial<Record<Component, GivenScore>> = { ...evidence.given };
  for (const component of COMPONENTS) {
    const score = data.components?.[component];
    if (score === undefined) continue;
    const before = given[component];
    if (before === undefined || at >= before.at) given[component] = { score, at };
  }
  return { ...evidence, given };
};

/** The score given for a component, unless newer evidence has ended it. */
export const standingScore = (evidence: Evidence, component: Component): GivenScore | undefined => {
  const given = evidence.given[component];
  if (given === undefined) return undefined;
  return (evidence.newest[component] ?? -Infinity) > given.at ? undefined : given;
};

/** How many given scores stand, and their recency-weighted amount as of `at`. */
export const standingAmount = (
  evidence: Evidence,
  at: number,
): { readonly count: number; readonly weight: number } => {
  const standing = COMPONENTS.map((component) => standingScore(evidence, component)).filter(
    (given) => given !== undefined,
  );
  const weight = standing.reduce((sum, given) => sum + decay(Math.max(0, at - given.at)), 0);
  return { count: standing.length, weight };
};
