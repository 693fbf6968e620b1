import type { MasteryResult, StandingOverride } from '@mastery/event-schemas';
import { copying } from '../evidence/put.ts';
import { own } from '../own.ts';

/**
 * The result as it counts at an instant: overrides that have expired since it was written are taken off, and
 * what the evidence says counts again. @param now milliseconds since the epoch
 */
export const effectiveResult = (result: MasteryResult, now: number): MasteryResult =>
  takenOff(result, ({ expires_at: end }) => end !== undefined && Date.parse(end) <= now);

/** The result that the evidence alone gives, whatever was ruled about its scores. */
export const calculatedResult = (result: MasteryResult): MasteryResult =>
  takenOff(result, () => true);

const takenOff = (
  result: MasteryResult,
  isOff: (override: StandingOverride) => boolean,
): MasteryResult => {
  const { overrides = [], ...rest } = result;
  const standing = overrides.filter((override) => !isOff(override));
  if (standing.length === overrides.length) return result;
  const off = overrides.filter(isOff).reduce(withCalculated, rest);
  return standing.length === 0 ? off : { ...off, overrides: standing };
};

const withCalculated = (
  result: MasteryResult,
  { topic, calculated: { score, level } }: StandingOverride,
): MasteryResult => {
  if (topic === undefined) return { ...result, mastery_score: score, level };
  const before = own(result.topics, topic);
  if (before === undefined) return result;
  return { ...result, topics: { ...copying(result.topics, topic, { ...before, score, level }) } };
};
