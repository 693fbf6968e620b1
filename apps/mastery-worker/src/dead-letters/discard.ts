import type { Reviewer } from '@mastery/api-schemas';
import {
  type Decision,
  type DecisionDeps,
  OVERTAKEN,
  conflict,
  saidBy,
  withEarlier,
} from './decision.ts';
import { findLetter } from './find-letter.ts';
import { standingOf } from './reviews.ts';

/** Which letter, in whose name, and why. */
export interface DiscardRequest {
  readonly id: string;
  readonly by: Reviewer;
  readonly reason: string;
}

/**
 * Closes a dead letter without sending it. That is a decision, no deletion: the letter stays on
 * `mastery.dlq` for its 30 days and can still be replayed.
 */
export const createDiscard =
  ({ reader, reviews, clock, events }: DecisionDeps) =>
  async ({ id, by, reason }: DiscardRequest): Promise<Decision> => {
    const letter = await findLetter(reader, id);
    if (letter === null) return { kind: 'not-found' };
    const standing = standingOf(await reviews.of([letter]), letter);
    const { review: before } = standing;
    if (before?.state === 'replayed') {
      return conflict(`it was replayed ${saidBy(before)}: that cannot be taken back`);
    }
    if (before?.state === 'discarded') return conflict(`it was discarded ${saidBy(before)}`);
    const at = new Date(clock.now()).toISOString();
    const review = withEarlier(before, { state: 'discarded', by, at, reason });
    if ((await reviews.decide(letter, standing, review)) === 'conflict') return OVERTAKEN;
    events.discarded(letter, by);
    return { kind: 'decided', review };
  };
