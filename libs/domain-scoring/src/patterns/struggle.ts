/** The patterns that count as a struggle; each name is what `student.struggle.detected` carries. */
export const PATTERNS = [
  'same_error_type',
  'stuck_on_exercise',
  'quiz_below_half',
  'does_not_understand',
  'failed_in_a_row',
  'no_activity',
  'falling_trend',
] as const;
/** A pattern of struggle. */
export type Pattern = (typeof PATTERNS)[number];

/** A pattern that was found, with what shows it. */
export interface Struggle {
  readonly pattern: Pattern;
  /** Where; null for what concerns no single topic. */
  readonly topic: string | null;
  /** One sentence for each thing that shows it. */
  readonly evidence: readonly string[];
}

/** Where each pattern begins. Source: the customer's list; the constants are configurable. */
export interface PatternLimits {
  /** Times that the same error type is made, among the last failed attempts of a topic. */
  readonly sameErrors: number;
  /** Seconds spent on one exercise without passing it: more than this is stuck. */
  readonly stuckSeconds: number;
  /** A quiz below this share. */
  readonly quizShare: number;
  readonly failuresInARow: number;
  /** Days without activity, of a student who was active before. */
  readonly quietDays: number;
  /** Daily scores that each lie below the one before. */
  readonly fallingSnapshots: number;
}

/** The customer's limits. */
export const DEFAULT_LIMITS: PatternLimits = {
  sameErrors: 3,
  stuckSeconds: 600,
  quizShare: 0.5,
  failuresInARow: 5,
  quietDays: 7,
  fallingSnapshots: 3,
};
