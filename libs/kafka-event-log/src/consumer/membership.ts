import { EventLogUnavailable } from '@mastery/ports';
import { protocolError } from '../protocol-error.ts';

/** The broker's answers after which the partitions belong to somebody else. */
const LOST = new Set(['UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION', 'FENCED_INSTANCE_ID']);
/** Of the session timeout: what the broker counts began before we noticed. */
const CAUTION = 0.8;
/** Between batches a member is heard of at least this often, milliseconds. */
const QUIET_MS = 3_000;

/** What is known of our place in the consumer group. */
export interface Membership {
  /** The broker gave us a place, and these partitions with it. */
  joined(partitions: readonly number[]): void;
  /** The partitions of the last place. */
  assignment(): readonly number[];
  /** Counts the places that we were given. */
  generation(): number;
  /** The broker heard of us. */
  confirmed(): void;
  /** The client stopped. */
  ended(): void;
  /** Why the broker no longer knows us, if it said so since we joined. */
  lostBy(): unknown;
  /** True once the partitions may belong to others. */
  isStale(): boolean;
  /** @param busy whether a handler is at work, which may keep us from being heard of for longer */
  isHealthy(busy: boolean): boolean;
  /**
   * Judges what a heartbeat or commit was refused for. That the group is being divided anew is none:
   * the place is ours until we join again.
   *
   * @throws EventLogUnavailable for everything else
   */
  refused(error: unknown, what: string): void;
}

/** Follows the place in the group; `now` is monotonic, in milliseconds. */
export const createMembership = (sessionTimeoutMs: number, now: () => number): Membership => {
  let member = false;
  let generation = 0;
  let assignment: readonly number[] = [];
  let heard = -Infinity;
  let lost: unknown;
  const confirmed = () => {
    heard = now();
  };
  const isStale = () => !member || lost !== undefined || now() - heard > sessionTimeoutMs * CAUTION;
  return {
    joined: (partitions) => {
      member = true;
      assignment = partitions;
      generation += 1;
      lost = undefined;
      confirmed();
    },
    assignment: () => assignment,
    generation: () => generation,
    confirmed,
    ended: () => {
      member = false;
    },
    lostBy: () => lost,
    isStale,
    isHealthy: (busy) => !isStale() && (busy || now() - heard < QUIET_MS),
    refused: (cause, what) => {
      const type = protocolError(cause);
      if (type === 'REBALANCE_IN_PROGRESS') {
        confirmed();
        return;
      }
      if (LOST.has(type)) lost = cause;
      throw new EventLogUnavailable(`Kafka refused ${what}`, { cause });
    },
  };
};
