import type { DeadLetterReview, ProblemError, Reviewer } from '@mastery/api-schemas';
import type { Clock, EventLogReader, StateStore } from '@mastery/ports';
import type { DeadLetterEvents } from './events.ts';
import type { Reviews } from './reviews.ts';

/** What came of a decision about a dead letter. */
export type Decision =
  | { readonly kind: 'decided'; readonly review: DeadLetterReview }
  | { readonly kind: 'not-found' }
  /** It cannot be decided so, as things stand: `detail` says why and what to do. */
  | { readonly kind: 'conflict'; readonly detail: string }
  /** The event that would be sent is not valid. */
  | { readonly kind: 'invalid'; readonly errors: readonly ProblemError[] };

/** What every decision needs. */
export interface DecisionDeps {
  readonly reader: EventLogReader;
  readonly store: StateStore;
  readonly reviews: Reviews;
  readonly clock: Clock;
  readonly events: DeadLetterEvents;
}

/** A refusal as things stand. */
export const conflict = (detail: string): Decision => ({ kind: 'conflict', detail });

/** Somebody else decided between our reading and our writing. */
export const OVERTAKEN = conflict('somebody else decided about it at the same moment: look again');

/** Decisions of the past that are kept with the newest. */
const MAX_EARLIER = 10;

/** A decision with those before it. */
export const withEarlier = (
  before: DeadLetterReview | null,
  next: Omit<DeadLetterReview, 'earlier'>,
): DeadLetterReview => {
  if (before === null) return next;
  const { state, by, at, reason } = before;
  const last = { state, by, at, ...(reason !== undefined && { reason }) };
  // The two steps of one replay are one decision.
  const earlier = [...(state === 'replaying' ? [] : [last]), ...(before.earlier ?? [])];
  return earlier.length === 0 ? next : { ...next, earlier: earlier.slice(0, MAX_EARLIER) };
};

/** Who decided and when, in words. */
export const saidBy = ({ by, at }: { readonly by: Reviewer; readonly at: string }): string =>
  `by ${by.subject} at ${at}`;
