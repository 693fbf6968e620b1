import { type Operation, operation } from '@mastery/api-schemas';
import type { Clock, StateStore } from '@mastery/ports';
import { TTL_SECONDS, operationKey } from '@mastery/state-keys';

/** Operations that outlive their request: `operation:{id}`, 7 days. */
export interface Operations {
  /** Null for an id that is unknown or forgotten. */
  read(id: string): Promise<Operation | null>;
  /** Puts how far it is; only the instance that runs an operation writes it. */
  write(state: Operation): Promise<void>;
}

/** An operation that says nothing for this long ended with the process that ran it, milliseconds. */
const SILENT_MS = 60_000;

const GONE =
  'the worker that ran it ended before it was done: begin again, what is done stays done';

/** Keeps operations in the state store. */
export const createOperations = (store: StateStore, clock: Clock): Operations => ({
  read: async (id) => {
    const key = operationKey(id);
    const found = (await store.getMany([key])).get(key);
    if (found === undefined) return null;
    const state = operation.parse(JSON.parse(found.value));
    const isSilent = clock.now() - Date.parse(state.updated_at) > SILENT_MS;
    return state.status === 'running' && isSilent
      ? { ...state, status: 'failed', problems: [...state.problems, GONE] }
      : state;
  },
  write: (state) =>
    store.transact([
      {
        kind: 'upsert',
        key: operationKey(state.operation_id),
        value: JSON.stringify(state),
        ttlSeconds: TTL_SECONDS.operation,
      },
    ]),
});
