import type { NotMappedReason } from '@mastery/api-schemas';
import type { LearningEvent } from '@mastery/event-schemas';

/** Why something became no learning event: the reason, the field that is it, and what to do. */
export interface Refusal {
  readonly reason: NotMappedReason;
  readonly where: string;
  readonly detail: string;
}

/** What a statement or Caliper event became: one learning event, or none and why. */
export type Mapped =
  | { readonly outcome: 'mapped'; readonly sourceId: string | null; readonly event: LearningEvent }
  | { readonly outcome: 'not_mapped'; readonly sourceId: string | null; readonly refusal: Refusal };

/** A part of an event, or why it cannot be had. */
export type Part<Value> =
  | { readonly is: 'there'; readonly value: Value }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/** A part that could be had. */
export const there = <Value>(value: Value): Part<Value> => ({ is: 'there', value });

/** A part that could not be had. */
export const refused = (
  reason: NotMappedReason,
  where: string,
  detail: string,
): Extract<Part<never>, { is: 'refused' }> => ({
  is: 'refused',
  refusal: { reason, where, detail },
});
