import type { Scheduler } from '../world/scheduler.ts';
import type { SimulatedProcess } from '../world/process.ts';
import type { Verdict } from './group.ts';

/** Of the session timeout, as in the adapter of Kafka: what the broker counts began before we noticed. */
const CAUTION = 0.8;

/** What a process knows of its place in the consumer group, as the adapter of Kafka follows it. */
export interface Membership {
  joined(): void;
  heard(verdict: Verdict): void;
  /** A poll begins or ends: while one waits, the client is heard of in the background. */
  polling(change: 1 | -1): void;
  /** The client has left for good. */
  ended(): void;
  isStale(): boolean;
  /** Whether the broker hears of the process although no request is under way. */
  isHeard(): boolean;
  /** Whether the member has to join again: the group is divided anew, or the broker does not know it. */
  mustJoin(): boolean;
  isLost(): boolean;
}

/** @param sessionTimeoutMs after so long without a heartbeat the broker gives the partitions away */
export const createMembership = (
  scheduler: Scheduler,
  process: SimulatedProcess,
  sessionTimeoutMs: number,
): Membership => {
  let isMember = false;
  let isLost = false;
  let isDividing = false;
  let heardAt = -Infinity;
  let polls = 0;
  let pollStarted = -Infinity;
  const isPolling = () => polls > 0 && pollStarted > process.frozenAt();
  const lastHeard = () => {
    if (isPolling()) return scheduler.now();
    // What stood still was last heard of when it froze.
    return polls > 0 ? Math.max(heardAt, process.frozenAt()) : heardAt;
  };
  const isStale = () =>
    !isMember || isLost || scheduler.now() - lastHeard() > sessionTimeoutMs * CAUTION;
  return {
    joined: () => {
      isMember = true;
      isLost = false;
      isDividing = false;
      heardAt = scheduler.now();
    },
    heard: (verdict) => {
      if (verdict === 'unknown') isLost = true;
      else heardAt = scheduler.now();
      if (verdict === 'rebalance') isDividing = true;
    },
    polling: (change) => {
      polls += change;
      if (change === 1) pollStarted = scheduler.now();
      else heardAt = Math.max(heardAt, isPolling() ? scheduler.now() : heardAt);
    },
    ended: () => {
      isMember = false;
    },
    isStale,
    isHeard: () => process.isAlive() && !process.isFrozen() && isMember && isPolling(),
    mustJoin: () => isDividing || isLost,
    isLost: () => isLost,
  };
};
