import type {
  MasteryResult,
  StandingExemption,
  StandingOverride,
  TopicMastery,
} from '@mastery/event-schemas';
import { copying } from '../evidence/put.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { own } from '../own.ts';
import { calculatedResult } from '../rulings/effective-result.ts';
import { withoutExempted } from '../rulings/exempting.ts';
import { ruledScore } from '../rulings/ruled-score.ts';
import { type Override, type Rulings, type Scope, standingOverride } from '../rulings/rulings.ts';
import { type MasteryContext, masteryOf } from './mastery-of.ts';

/** What teachers ruled, and the instant at which it is asked what stands, milliseconds since the epoch. */
interface Ruling {
  readonly rulings: Rulings;
  readonly at: number;
}

/**
 * A student's mastery under what teachers ruled: exempted work is neither done nor to do, and overrides that
 * stand set score and level, beside what the evidence says. Levels that are calculated remember calculated ones.
 */
export const ruledMasteryOf = (
  studentId: string,
  evidence: Evidence,
  previous: MasteryResult | null,
  { rulings, at }: Ruling,
  context: MasteryContext,
): MasteryResult => {
  const counted = withoutExempted(evidence, context.curriculum, rulings);
  const before = previous === null ? null : calculatedResult(previous);
  const calculated = masteryOf(studentId, counted.evidence, before, {
    ...context,
    curriculum: counted.curriculum,
  });
  const ruled = Object.keys(rulings.topics)
    .sort()
    .reduce((result, topic) => overridden(result, { topic }, { rulings, at }), calculated);
  const exemptions = exemptionsIn(rulings);
  const result = overridden(ruled, 'overall', { rulings, at });
  return exemptions.length === 0 ? result : { ...result, exemptions: [...exemptions] };
};

const overridden = (
  result: MasteryResult,
  scope: Scope,
  { rulings, at }: Ruling,
): MasteryResult => {
  const override = standingOverride(rulings, scope, at);
  const topic = scope === 'overall' ? undefined : own(result.topics, scope.topic);
  if (override === null || (scope !== 'overall' && topic === undefined)) return result;
  const before =
    topic === undefined
      ? { score: result.mastery_score, level: result.level }
      : { score: topic.score, level: topic.level };
  const { score, level, calculated } = ruledScore(before, override);
  const told = toldOf(scope, override, calculated);
  const overrides = [...(result.overrides ?? []), told];
  if (scope === 'overall' || topic === undefined) {
    return { ...result, mastery_score: score, level, overrides };
  }
  const changed: TopicMastery = { ...topic, score, level };
  return { ...result, topics: { ...copying(result.topics, scope.topic, changed) }, overrides };
};

const toldOf = (
  scope: Scope,
  { score, reason, by, at, expiresAt }: Override,
  calculated: StandingOverride['calculated'],
): StandingOverride => ({
  ...(scope === 'overall' ? { scope } : { scope: 'topic', topic: scope.topic }),
  score,
  reason,
  ruled_by: by,
  ruled_at: new Date(at).toISOString(),
  ...(expiresAt === null ? {} : { expires_at: new Date(expiresAt).toISOString() }),
  calculated,
});

const exemptionsIn = ({ exemptions }: Rulings): readonly StandingExemption[] =>
  Object.keys(exemptions)
    .sort()
    .flatMap((topic) =>
      Object.entries(own(exemptions, topic) ?? {})
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .flatMap(([exercise, { reason, by, at }]) =>
          reason === null
            ? []
            : [
                {
                  topic,
                  exercise_id: exercise,
                  reason,
                  ruled_by: by,
                  ruled_at: new Date(at).toISOString(),
                },
              ],
        ),
    );
