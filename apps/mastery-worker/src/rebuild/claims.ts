import type { LearningEvent } from '@mastery/event-schemas';
import { TTL_SECONDS } from '@mastery/state-keys';

interface Claim {
  readonly offset: number;
  /** Broker time until which the marker stood, milliseconds since the epoch. */
  readonly until: number;
}

/** Which ids were used up when, as the markers said at the time of each record. */
export interface Claims {
  /** Whether the id was claimed by an earlier record whose marker still stood then. */
  isClaimed(event: LearningEvent, offset: number, timestamp: number): boolean;
  claim(event: LearningEvent, offset: number, timestamp: number): void;
}

/** The markers of one student's events, over the whole log. */
export const createClaims = (): Claims => {
  const claims = new Map<string, Claim>();
  return {
    isClaimed: ({ id }, offset, timestamp) => {
      const claim = claims.get(id);
      return claim !== undefined && claim.offset !== offset && timestamp < claim.until;
    },
    claim: (event, offset, timestamp) => {
      const seconds =
        event.replay_of === undefined ? TTL_SECONDS.processed : TTL_SECONDS.processedReplay;
      claims.set(event.id, { offset, until: timestamp + seconds * 1_000 });
    },
  };
};
