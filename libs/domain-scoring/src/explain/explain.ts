import type {
  Component,
  Contribution,
  Level,
  MasteryResult,
  StandingExemption,
  StandingOverride,
} from '@mastery/event-schemas';
import { MIN_PIECES } from '../mastery/level.ts';
import { type Mover, type Moving, whatMoved } from './what-moved.ts';

/** A student's score, explained. */
export interface Explanation {
  readonly score: number | null;
  readonly level: Level | null;
  /** Whether there is enough evidence for a level; if not, `missing` pieces are. */
  readonly sufficient: boolean;
  readonly missing: number;
  /** What the evidence gives: an override changes score and level, not this. */
  readonly breakdown: readonly Contribution[];
  /** The overall score that a teacher set, while it stands. */
  readonly override?: StandingOverride;
  /** Work that counts as neither done nor to do. */
  readonly exemptions?: readonly StandingExemption[];
  readonly moved: Readonly<Partial<Record<Component, readonly Mover[]>>>;
  /** One sentence for people. */
  readonly summary: string;
}

type Explained = Pick<
  MasteryResult,
  'mastery_score' | 'level' | 'breakdown' | 'evidence_count' | 'overrides' | 'exemptions'
>;

/** Explains a result by its breakdown, what was ruled, and the events that moved it. */
export const explain = (result: Explained, events: readonly Moving[]): Explanation => {
  const { mastery_score: score, level, breakdown, evidence_count: count, exemptions } = result;
  const override = result.overrides?.find(({ scope }) => scope === 'overall');
  const calculated = override?.calculated ?? { score, level };
  const missing = calculated.level === null ? Math.max(0, MIN_PIECES - count) : 0;
  const summary = `${summaryOf(calculated, missing, breakdown)}${exemptedSummary(exemptions)}`;
  return {
    score,
    level,
    sufficient: calculated.level !== null,
    missing,
    breakdown,
    ...(override && { override }),
    ...(exemptions && { exemptions }),
    moved: whatMoved(events),
    summary: override === undefined ? summary : `${ruledSummary(override, level)} ${summary}`,
  };
};

const exemptedSummary = ({ length: count }: readonly StandingExemption[] = []): string =>
  count === 0 ? '' : ` Exempted from ${count === 1 ? 'one exercise' : `${count} exercises`}.`;

const ruledSummary = ({ score, ruled_by: by }: StandingOverride, level: Level | null): string =>
  `Set to ${score.toFixed(2)}, ${level ?? 'no level'}, by ${by}. By the evidence alone:`;

const summaryOf = (
  { score, level }: StandingOverride['calculated'],
  missing: number,
  breakdown: readonly Contribution[],
): string => {
  if (score === null) return 'Not enough data: there is no evidence yet.';
  if (level === null) {
    const pieces = missing === 1 ? 'piece of evidence is' : 'pieces of evidence are';
    return `Not enough data: ${missing} more ${pieces} needed for a level.`;
  }
  const terms = breakdown.map(
    ({ component, score: its, weight, contribution }) =>
      `${component} ${its.toFixed(2)} × ${weight.toFixed(2)} = ${contribution.toFixed(3)}`,
  );
  return `${score.toFixed(2)}, ${level}: ${terms.join(', ')}.`;
};
