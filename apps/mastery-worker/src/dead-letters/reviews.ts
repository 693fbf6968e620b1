import { type DeadLetterReview, deadLetterReview } from '@mastery/api-schemas';
import { CREATE_ONLY, type StateStore, StateWriteUnknown } from '@mastery/ports';
import { TTL_SECONDS, deadLetterPlaceKey, deadLetterReviewKey } from '@mastery/state-keys';
import { type DeadLetter, letterId, placeOfLetter } from './letter.ts';

/** What names a letter and one copy of it. */
export type Copy = Pick<DeadLetter, 'dlqId' | 'partition' | 'offset'>;

/** What is decided about a letter, and what a further decision must still find. */
export interface Standing {
  /** Null while nobody has decided. */
  readonly review: DeadLetterReview | null;
  readonly etag: string | undefined;
  /** `{partition}-{offset}` of the copy that the decision is kept under. */
  readonly place: string | null;
  readonly placeEtag: string | undefined;
}

/** Decisions about dead letters: `dlq:{partition}-{offset}:review`. */
export interface Reviews {
  /** What stands, by `dlq-id`; whichever copy of a letter is asked for. */
  of(copies: readonly Copy[]): Promise<ReadonlyMap<string, Standing>>;
  /**
   * Puts a decision in the place of the one that was found; `conflict` when somebody was faster.
   * @throws StateStoreUnavailable when it is not known what stands
   */
  decide(copy: Copy, found: Standing, review: DeadLetterReview): Promise<'decided' | 'conflict'>;
}

const UNDECIDED: Standing = {
  review: null,
  etag: undefined,
  place: null,
  placeEtag: undefined,
};

/** Creates the decisions in the state store. */
export const createReviews = (store: StateStore): Reviews => {
  const of: Reviews['of'] = async (copies) => {
    const ids = [...new Set(copies.map(({ dlqId }) => dlqId))];
    const places = await store.getMany(ids.map(deadLetterPlaceKey));
    const placed = ids.flatMap((dlqId) => {
      const found = places.get(deadLetterPlaceKey(dlqId));
      return found === undefined
        ? []
        : [{ dlqId, place: JSON.parse(found.value) as string, placeEtag: found.etag }];
    });
    const stored = await store.getMany(placed.map(({ place }) => reviewKey(place)));
    const standing = placed.map(({ dlqId, place, placeEtag }): [string, Standing] => {
      const found = stored.get(reviewKey(place));
      const review = found && deadLetterReview.parse(JSON.parse(found.value));
      return [dlqId, { review: review ?? null, etag: found?.etag, place, placeEtag }];
    });
    return new Map(standing);
  };

  return {
    of,
    decide: async (copy, found, review) => {
      const place = found.place ?? letterId(copy.partition, copy.offset);
      const value = JSON.stringify(review);
      const ttlSeconds = TTL_SECONDS.deadLetterReview;
      const write = (key: string, text: string, etag = CREATE_ONLY) =>
        ({ kind: 'upsert', key, value: text, etag, ttlSeconds }) as const;
      try {
        await store.transact([
          write(deadLetterPlaceKey(copy.dlqId), JSON.stringify(place), found.placeEtag),
          write(reviewKey(place), value, found.etag),
        ]);
        return 'decided';
      } catch (error) {
        if (!(error instanceof StateWriteUnknown)) throw error;
        // Refused, or done with the answer lost: what stands now tells.
        const now = standingOf(await of([copy]), copy);
        return JSON.stringify(now.review) === JSON.stringify(deadLetterReview.parse(review))
          ? 'decided'
          : 'conflict';
      }
    },
  };
};

/** What stands about one letter. */
export const standingOf = (
  known: ReadonlyMap<string, Standing>,
  { dlqId }: Pick<Copy, 'dlqId'>,
): Standing => known.get(dlqId) ?? UNDECIDED;

/** Whether a letter still waits for somebody; a replay that may have been cut off leaves it open. */
export const isOpen = ({ review }: Standing): boolean =>
  review === null || review.state === 'replaying';

const reviewKey = (place: string): string => {
  const { partition, offset } = placeOfLetter(place);
  return deadLetterReviewKey(partition, offset);
};
