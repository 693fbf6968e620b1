import { own } from '../own.ts';

/** A score that a teacher set by hand, in the open: who, why, until when. */
export interface Override {
  readonly score: number;
  readonly reason: string;
  /** Who ruled: the subject of the teacher's token. */
  readonly by: string;
  /** When, milliseconds since the epoch. */
  readonly at: number;
  /** When it ends by itself, milliseconds since the epoch; null: only by withdrawal. */
  readonly expiresAt: number | null;
}

/** An override that was taken back: kept, so that an older ruling that arrives late does not revive it. */
interface Withdrawal {
  readonly withdrawn: true;
  readonly at: number;
}

type Ruling = Override | Withdrawal;

/** What teachers ruled about a student: at most one ruling for each scope and exercise. */
export interface Rulings {
  readonly overall: Ruling | null;
  readonly topics: Readonly<Record<string, Ruling>>;
  /** By topic and exercise: exempted with a reason, or withdrawn. */
  readonly exemptions: Readonly<Record<string, Readonly<Record<string, Exemption>>>>;
}

/** Work that a student need not do; with a null reason, must again. */
export interface Exemption {
  readonly reason: string | null;
  /** Who ruled: the subject of the teacher's token. */
  readonly by: string;
  readonly at: number;
}

/** What a ruling is about: the overall score, or one topic. */
export type Scope = { readonly topic: string } | 'overall';

/** Nobody ruled anything. */
export const NO_RULINGS: Rulings = { overall: null, topics: {}, exemptions: {} };

// Of two rulings at the same time the one that sorts later stands: whichever arrived first.
const newer = <Each extends { readonly at: number }>(
  before: Each | null | undefined,
  next: Each,
): Each => {
  if (before === null || before === undefined || next.at > before.at) return next;
  if (next.at < before.at) return before;
  return JSON.stringify(next) > JSON.stringify(before) ? next : before;
};

const ruled = (rulings: Rulings, scope: Scope, ruling: Ruling): Rulings => {
  if (scope === 'overall') return { ...rulings, overall: newer(rulings.overall, ruling) };
  const { topic } = scope;
  const standing = newer(own(rulings.topics, topic), ruling);
  return { ...rulings, topics: { ...rulings.topics, [topic]: standing } };
};

/** A teacher sets a score; the newest ruling of a scope stands. */
export const overrideScore = (rulings: Rulings, scope: Scope, override: Override): Rulings =>
  ruled(rulings, scope, override);

/** A teacher takes an override back. */
export const withdrawOverride = (rulings: Rulings, scope: Scope, at: number): Rulings =>
  ruled(rulings, scope, { withdrawn: true, at });

/** The override that stands for a scope at an instant. */
export const standingOverride = (
  { overall, topics }: Rulings,
  scope: Scope,
  at: number,
): Override | null => {
  const ruling = scope === 'overall' ? overall : (own(topics, scope.topic) ?? null);
  if (ruling === null || 'withdrawn' in ruling) return null;
  return ruling.expiresAt !== null && at >= ruling.expiresAt ? null : ruling;
};

/** A teacher exempts a student from an exercise, or, with a null reason, takes that back. */
export const exempt = (
  rulings: Rulings,
  { topic, exercise }: { readonly topic: string; readonly exercise: string },
  exemption: Exemption,
): Rulings => {
  const inTopic = own(rulings.exemptions, topic) ?? {};
  const standing = newer(own(inTopic, exercise), exemption);
  const exemptions = { ...rulings.exemptions, [topic]: { ...inTopic, [exercise]: standing } };
  return { ...rulings, exemptions };
};

/** Whether a student need not do an exercise. */
export const isExempted = ({ exemptions }: Rulings, topic: string, exercise: string): boolean => {
  const exemption = own(own(exemptions, topic) ?? {}, exercise);
  return exemption !== undefined && exemption.reason !== null;
};
