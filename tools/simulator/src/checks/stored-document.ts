import { COMPONENTS, type Component, type Level } from '@mastery/event-schemas';
import type { Step } from '../oracle/history.ts';
import type { Reckoned } from '../oracle/reckoning/reckon.ts';

/** A stored mastery, as readers see it. */
export interface StoredMasteryFields {
  readonly mastery_score: number | null;
  readonly level: Level | null;
  readonly components: Readonly<Partial<Record<Component, number>>>;
  readonly topics: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly level: Level | null;
        readonly evidence_count: number;
        readonly last_seen: string;
      }
    >
  >;
  readonly confidence: number;
  readonly evidence_count: number;
  readonly calculated_at: string;
}

/** The student's document as it stands in the store, as far as the contract describes it. */
export type StoredDocument = Partial<StoredMasteryFields> & {
  readonly revision: number;
  readonly positions: Readonly<Record<string, number>>;
  readonly evidence?: unknown;
  readonly recent?: readonly { readonly event_id: string }[];
};

/** Scores are kept with 4 decimals; on a tie either neighbour is right. */
const ROUNDING = 1.01e-4;

/** The offset that a document has applied last; −1 when it has none. */
export const offsetOfDocument = ({ positions }: StoredDocument): number =>
  Math.max(-1, ...Object.values(positions));

/** How a document differs from what the log comes to at its position; null when it does not. */
export const differenceOf = (stored: StoredDocument, step: Step): string | null => {
  if (stored.revision !== step.revision) {
    return `revision ${stored.revision}, but ${step.revision} events counted`;
  }
  if (step.mastery === null) {
    const isLeft = stored.evidence !== undefined || stored.mastery_score !== undefined;
    return isLeft ? 'evidence is left after the erasure' : null;
  }
  const recent = (stored.recent ?? []).map(({ event_id: id }) => id).join(' ');
  const expected = recentIds(step).join(' ');
  if (recent !== expected) return `recent events ${recent}, expected ${expected}`;
  return masteryDifference(stored, step.mastery, step.calculatedAt);
};

/** How a stored mastery differs from what was reckoned; null when it does not. */
export const masteryDifference = (
  stored: Partial<StoredMasteryFields>,
  expected: Reckoned,
  calculatedAt: number,
): string | null => {
  const differences = [
    near('mastery_score', stored.mastery_score, expected.score),
    same('level', stored.level, expected.level),
    same('evidence_count', stored.evidence_count, expected.pieces),
    near('confidence', stored.confidence, expected.confidence),
    same('calculated_at', stored.calculated_at, new Date(calculatedAt).toISOString()),
    ...COMPONENTS.map((name) => near(name, stored.components?.[name], expected.components[name])),
    ...topicDifferences(stored, expected),
  ];
  return differences.find((difference) => difference !== null) ?? null;
};

const topicDifferences = (
  { topics = {} }: Partial<StoredMasteryFields>,
  expected: Reckoned,
): readonly (string | null)[] => {
  const names = new Set([...Object.keys(topics), ...Object.keys(expected.topics)]);
  return [...names].flatMap((name) => {
    const [stored, reckoned] = [topics[name], expected.topics[name]];
    const lastSeen = reckoned && new Date(reckoned.lastSeen).toISOString();
    return [
      near(`${name}.score`, stored?.score, reckoned?.score),
      same(`${name}.level`, stored?.level, reckoned?.level),
      same(`${name}.evidence_count`, stored?.evidence_count, reckoned?.pieces),
      same(`${name}.last_seen`, stored?.last_seen, lastSeen),
    ];
  });
};

type Value = string | number | null | undefined;

const same = (name: string, found: Value, expected: Value): string | null =>
  (found ?? null) === (expected ?? null)
    ? null
    : `${name} is ${found ?? 'none'}, expected ${expected ?? 'none'}`;

const near = (name: string, found: Value, expected: Value): string | null => {
  const isNear =
    typeof found === 'number' && typeof expected === 'number'
      ? Math.abs(found - expected) <= ROUNDING
      : (found ?? null) === (expected ?? null);
  return isNear ? null : `${name} is ${found ?? 'none'}, expected ${expected ?? 'none'}`;
};

/** The newest 100 events by their own time, newest first; of one instant, the later in the log first. */
const recentIds = ({ life }: Step): readonly string[] =>
  life
    .map(({ id, time }, index) => ({ id, index, at: Date.parse(time) }))
    .sort((a, b) => b.at - a.at || b.index - a.index)
    .slice(0, 100)
    .map(({ id }) => id);
