import type { DeadLetterDetail } from '@mastery/api-schemas';
import { TOPIC } from '@mastery/event-schemas';
import type { Clock, EventLogReader } from '@mastery/ports';
import { findLetter } from './find-letter.ts';
import { type Judge, isReplayable, replayEvent } from './replay-event.ts';
import { type Reviews, standingOf } from './reviews.ts';
import { detailOf } from './summary.ts';

/** What inspecting needs. */
export interface ShowDeps {
  readonly reader: EventLogReader;
  readonly reviews: Reviews;
  readonly judge: Judge;
  readonly clock: Clock;
}

/** A dead letter with its content, what is decided about it, and what stands against replaying it. */
export const createShow =
  ({ reader, reviews, judge, clock }: ShowDeps) =>
  async (id: string): Promise<DeadLetterDetail | null> => {
    const letter = await findLetter(reader, id);
    if (letter === null) return null;
    const partitions = (await reader.ranges(TOPIC.requests)).length;
    const { review } = standingOf(await reviews.of([letter]), letter);
    const made = isReplayable(letter)
      ? replayEvent(letter, undefined, { judge, partitions, now: clock.now(), standsInLog: true })
      : null;
    return detailOf(letter, review, made !== null && 'errors' in made ? [...made.errors] : []);
  };
