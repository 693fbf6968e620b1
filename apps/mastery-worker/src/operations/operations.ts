import { type Operation, operation } from '@mastery/api-schemas';
import type { StateStore } from '@mastery/ports';
import { TTL_SECONDS, operationKey } from '@mastery/state-keys';

/** Operations that outlive their request: `operation:{id}`, 7 days. */
export interface Operations {
  /** Null for an id that is unknown or forgotten. */
  read(id: string): Promise<Operation | null>;
  /** Puts how far it is; only the instance that runs an operation writes it. */
  write(state: Operation): Promise<void>;
}

/** Keeps operations in the state store. */
export const createOperations = (store: StateStore): Operations => ({
  read: async (id) => {
    const key = operationKey(id);
    const found = (await store.getMany([key])).get(key);
    return found === undefined ? null : operation.parse(JSON.parse(found.value));
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
