import type { StateOperation } from '@mastery/ports';
import type { World } from '../world/calls.ts';
import { type Redis, createRedis } from './redis.ts';

/** The simulated state store: one Redis that can be away and can go back. */
export interface StoreServer {
  readonly redis: Redis;
  readonly isAway: () => boolean;
  /** One MULTI; false when an ETag was stale. */
  readonly multi: (operations: readonly StateOperation[]) => boolean;
  /** Away for this long, milliseconds. */
  readonly goAway: (ms: number) => void;
  /** Crashes, loses up to its last second and is away for a moment. */
  readonly goBack: () => void;
  /** How often it lost something. */
  readonly rollbacks: () => number;
}

/** Hears what becomes of the store. */
export interface StoreListener {
  /** A transaction ran, as a whole or in part, on these keys. */
  readonly onWrite: (keys: readonly string[]) => void;
  /** The last transactions were lost. */
  readonly onRollback: () => void;
}

/** Creates the store; it is empty. */
export const createStoreServer = (
  { scheduler, random, trace }: Pick<World, 'scheduler' | 'random' | 'trace'>,
  { onWrite, onRollback }: StoreListener,
): StoreServer => {
  const redis = createRedis(scheduler.now);
  let awayUntil = -Infinity;
  let rollbacks = 0;
  const goAway = (ms: number) => {
    awayUntil = Math.max(awayUntil, scheduler.now() + ms);
    trace.note('store', () => `is away for ${Math.round(ms)} ms`);
  };
  return {
    redis,
    isAway: () => awayUntil > scheduler.now(),
    multi: (operations) => {
      const isWhole = redis.multi(operations);
      trace.note('store', () => `${isWhole ? 'wrote' : 'wrote in part'} ${tell(operations)}`);
      onWrite(operations.map(({ key }) => key));
      return isWhole;
    },
    goAway,
    goBack: () => {
      const lost = redis.loseLast(random.between(100, 1_000));
      if (lost > 0) rollbacks += 1;
      trace.note('store', () => `crashes and loses its last ${lost} transactions`);
      onRollback();
      // So fast, at times, that nobody notices.
      goAway(random.pick([0, 0, random.between(5, 3_000)]));
    },
    rollbacks: () => rollbacks,
  };
};

/** What a transaction is about: deletions by their number, values with their ETag. */
const tell = (operations: readonly StateOperation[]): string => {
  const deleted = operations.filter(({ kind }) => kind === 'delete').length;
  const upserts = operations.flatMap((operation) =>
    operation.kind === 'upsert'
      ? [`${operation.key}${operation.etag === undefined ? '' : `@${operation.etag}`}`]
      : [],
  );
  return `${upserts.join(' ')}${deleted > 0 ? ` and deleted ${deleted}` : ''}`;
};
