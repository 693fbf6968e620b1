import { z } from 'zod';
import { COMPONENTS, componentScores, level } from './component.ts';
import { instant, name, score, studentId } from './identifiers.ts';

/** Where a component's score comes from: the student's evidence, or a system upstream. */
export const origin = z.enum(['derived', 'given']);
/** Where a component's score comes from. */
export type Origin = z.infer<typeof origin>;

/** What one component adds to the score: `score × weight`, after renormalising the weights. */
export const contribution = z.object({
  component: z.enum(COMPONENTS),
  score,
  weight: score,
  contribution: score,
  origin,
});
/** What one component adds to the score. */
export type Contribution = z.infer<typeof contribution>;

/** What to do next, where, how urgently, for how long, and why in a sentence. */
export const recommendation = z.object({
  action: z.enum(['practice', 'review', 'refactor', 'schedule']),
  area: name,
  priority: z.enum(['high', 'medium', 'low']),
  estimated_minutes: z.int().min(1),
  reason: z.string(),
});
/** What to do next, and why. */
export type Recommendation = z.infer<typeof recommendation>;

/** Bounds of a measured chance: it lies between them with a probability of 80 %. */
export const interval80 = z.object({ low: score, high: score });

/** What the learner model says of a topic; absent before the first graded outcome there. */
const known = {
  /** The chance that the next answer in the topic is right; no part of the score. */
  knowledge: score.optional(),
  interval: interval80.optional(),
  /** What the student is better at here than elsewhere has halved since the last outcome. */
  fading: z.boolean().optional(),
};

/** A score that a teacher set by hand, beside what the evidence says. */
export const standingOverride = z.object({
  scope: z.enum(['overall', 'topic']),
  topic: name.optional(),
  score,
  reason: z.string(),
  ruled_by: name,
  ruled_at: instant,
  /** When it ends by itself; without it, by withdrawal alone. */
  expires_at: instant.optional(),
  /** What the evidence says: it counts again when the override ends. */
  calculated: z.object({ score: score.nullable(), level: level.nullable() }),
});
/** A score that a teacher set by hand, beside what the evidence says. */
export type StandingOverride = z.infer<typeof standingOverride>;

/** Work that a teacher freed the student from. */
export const standingExemption = z.object({
  topic: name,
  exercise_id: name,
  reason: z.string(),
  ruled_by: name,
  ruled_at: instant,
});
/** Work that a teacher freed the student from. */
export type StandingExemption = z.infer<typeof standingExemption>;

/** A student's mastery of one topic. */
export const topicMastery = z.object({
  score: score.nullable(),
  level: level.nullable(),
  ...known,
  evidence_count: z.int().min(0),
  last_seen: instant,
});
/** A student's mastery of one topic. */
export type TopicMastery = z.infer<typeof topicMastery>;

/**
 * A student's mastery. `mastery_score` is null while no component has evidence, `level` while
 * there are fewer than three pieces of evidence.
 */
export const masteryResult = z.object({
  student_id: studentId,
  mastery_score: score.nullable(),
  level: level.nullable(),
  components: componentScores,
  breakdown: z.array(contribution),
  topics: z.record(name, topicMastery),
  recommendations: z.array(recommendation).max(10),
  confidence: score,
  evidence_count: z.int().min(0),
  calculated_at: instant,
  formula_version: z.string(),
  /** The chance that the next answer in an average topic is right, by the learner model. */
  knowledge: score.optional(),
  interval: interval80.optional(),
  /** The learner model and the population it was asked with; absent before the first graded outcome. */
  model_version: z.string().optional(),
  /** The rulings of teachers that stand; absent without any. */
  overrides: z.array(standingOverride).optional(),
  exemptions: z.array(standingExemption).optional(),
});
/** A student's mastery. */
export type MasteryResult = z.infer<typeof masteryResult>;

/**
 * What a reader may rely on in `student:{id}:profile:current_mastery`: the result, and the revision
 * that whatever is made from it belongs to. The worker keeps more there, for itself alone.
 */
export const storedMastery = masteryResult.extend({ revision: z.int().min(1) });
/** What a reader may rely on in the current mastery. */
export type StoredMastery = z.infer<typeof storedMastery>;

/** The erasure that a student's document remembers: the request's offset, and when the log took it. */
const erasure = z.object({ offset: z.int(), at: z.int() });
/** An erasure: offset of the request on its partition, broker time in milliseconds since the epoch. */
export type Erasure = z.infer<typeof erasure>;
const erasable = z.object({ student_id: studentId.optional(), erased: erasure.nullish() });

/**
 * Reads `student:{id}:profile:current_mastery`; null for the tombstone of a student who was erased, of
 * whom nothing is known.
 * @throws ZodError for anything else
 */
export const readStoredMastery = (text: string): StoredMastery | null => {
  const json: unknown = JSON.parse(text);
  const { student_id: student, erased } = erasable.parse(json);
  return student === undefined && erased ? null : storedMastery.parse(json);
};

/** The student's last erasure, which a new life after it remembers, too; null when there was none. */
export const lastErasure = (text: string): Erasure | null =>
  erasable.parse(JSON.parse(text)).erased ?? null;
