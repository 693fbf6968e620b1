import {
  StateAnswerTooLarge,
  type StateStore,
  StateStoreUnavailable,
  StateWriteUnknown,
} from '@mastery/ports';
import type { Send } from '../world/calls.ts';
import type { SimulatedProcess } from '../world/process.ts';
import type { StoreServer } from './store-server.ts';

/** The sidecar's deadline of one operation, milliseconds. */
const DEADLINE_MS = 2_000;

/** Characters in one answer: far below the sidecar's real bound, so that it is met. */
const MAX_ANSWER = 65_536;

/**
 * The state store as one process sees it.
 * @param maxAnswer characters in one answer, at most
 */
export const createStateStore = (
  { redis, isAway, multi }: StoreServer,
  send: Send,
  process: SimulatedProcess,
  maxAnswer = MAX_ANSWER,
): StateStore => {
  const unavailable = () => new StateStoreUnavailable('the simulated store is away');
  const unknown = () => new StateWriteUnknown('the simulated store did not answer');
  return {
    getMany: (keys) =>
      send(process, {
        what: `reads ${keys.length > 4 ? `${keys.length} keys` : keys.join(' ')}`,
        deadlineMs: DEADLINE_MS,
        isWrite: false,
        givenUp: unavailable,
        execute: () => {
          if (isAway()) throw unavailable();
          const found = keys.flatMap((key) => {
            const value = redis.get(key);
            return value === undefined ? [] : [[key, value] as const];
          });
          const length = found.reduce((sum, [, { value }]) => sum + value.length, 0);
          if (length > maxAnswer) throw new StateAnswerTooLarge('the answer is too large');
          return new Map(found);
        },
      }),
    transact: (operations) =>
      send(process, {
        what: `writes ${operations.length} keys`,
        deadlineMs: DEADLINE_MS,
        isWrite: true,
        mayRepeat: true,
        givenUp: unknown,
        execute: () => {
          if (isAway()) throw unknown();
          if (!multi(operations)) throw new StateWriteUnknown('an ETag was stale');
        },
      }),
    probe: () =>
      send(process, {
        what: 'probes the store',
        deadlineMs: DEADLINE_MS,
        isWrite: false,
        givenUp: unavailable,
        execute: () => {
          if (isAway()) throw unavailable();
        },
      }),
    close: () => Promise.resolve(),
  };
};
