import {
  EMPTY_EVIDENCE,
  type Evidence,
  NO_RULINGS,
  NO_STRUGGLE,
  type Rulings,
  type StruggleState,
  type TopicMemory,
} from '@mastery/domain-scoring';
import { type Component, type MasteryResult, masteryResult } from '@mastery/event-schemas';
import type { StoredLearner } from '@mastery/learner-model';

/** One of the last events of a student, by the event's own time; `effect` is what it moved. */
export interface RecentEvent {
  readonly event_id: string;
  readonly type: string;
  readonly time: string;
  readonly topic?: string;
  readonly effect?: {
    readonly component: Component;
    readonly before: number | null;
    readonly after: number | null;
  };
}

/** A student as the fold of their events left them: what `current_mastery` holds for its readers. */
export interface StudentState {
  /** Null until the first event is applied, and again after an erasure. */
  readonly result: MasteryResult | null;
  readonly evidence: Evidence;
  readonly recent: readonly RecentEvent[];
  /** What the learner model believes; null before the first graded outcome. */
  readonly learner: StoredLearner | null;
  readonly struggle: StruggleState;
  /** By topic: what its next review follows from. */
  readonly reviews: Readonly<Record<string, TopicMemory>>;
  readonly rulings: Rulings;
  /** Counts the applied events: whatever is made from the state belongs to one revision. */
  readonly revision: number;
}

/** A student of whom nothing is known. */
export const UNKNOWN_STUDENT: StudentState = {
  result: null,
  evidence: EMPTY_EVIDENCE,
  recent: [],
  learner: null,
  struggle: NO_STRUGGLE,
  reviews: {},
  rulings: NO_RULINGS,
  revision: 0,
};

/** What a reader takes: the worker keeps more in the same key, for itself alone. */
type Stored = Partial<MasteryResult> & Partial<Omit<StudentState, 'result'>>;

/**
 * Reads `student:{id}:profile:current_mastery`. Only the worker writes it, so its shape is trusted; what an
 * older worker left out is as of a student of whom it is not known.
 * @returns null for the tombstone of a student who was erased
 * @throws ZodError when the result is none
 */
export const readStudentState = (text: string): StudentState | null => {
  const stored = JSON.parse(text) as Stored;
  if (stored.student_id === undefined) return null;
  const { evidence, recent, learner, struggle, reviews, rulings, revision, ...own } = {
    ...UNKNOWN_STUDENT,
    ...stored,
  };
  const result = masteryResult.parse(own);
  return { result, evidence, recent, learner, struggle, reviews, rulings, revision };
};

/** What the learner model believes, alone, for whoever asks of many; null where `readStudentState` has none. */
export const readLearner = (text: string): StoredLearner | null =>
  (JSON.parse(text) as Stored).learner ?? null;
