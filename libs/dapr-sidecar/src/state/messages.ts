import type { MessageInitShape } from '@bufbuild/protobuf';
import type {
  BulkStateItem,
  TransactionalStateOperationSchema,
} from '@dapr/dapr/proto/dapr/proto/runtime/v1/dapr_pb.js';
import { StateStoreUnavailable } from '@mastery/ports';
import type { StateOperation, StoredValue } from '@mastery/ports';
import { keysHidden } from './without-students.ts';

/** An operation as the sidecar takes it: the value's bytes as given, the TTL as metadata. */
export const toOperation = (
  operation: StateOperation,
): MessageInitShape<typeof TransactionalStateOperationSchema> => {
  if (operation.kind === 'delete') {
    return { operationType: 'delete', request: { key: operation.key } };
  }
  const { key, value, etag, ttlSeconds } = operation;
  return {
    operationType: 'upsert',
    request: {
      key,
      value: Buffer.from(value),
      ...(etag !== undefined && { etag: { value: etag } }),
      ...(ttlSeconds !== undefined && { metadata: { ttlInSeconds: String(ttlSeconds) } }),
    },
  };
};

/**
 * The values of a bulk read; an absent key comes back as an item without an ETag.
 *
 * @throws StateStoreUnavailable when one of the keys could not be read
 */
export const storedValues = (
  items: readonly Pick<BulkStateItem, 'key' | 'data' | 'etag' | 'error'>[],
): ReadonlyMap<string, StoredValue> => {
  const values = new Map<string, StoredValue>();
  for (const { key, data, etag, error } of items) {
    if (error !== '') throw new StateStoreUnavailable(`reading a key failed: ${keysHidden(error)}`);
    if (etag !== '') values.set(key, { value: Buffer.from(data).toString(), etag });
  }
  return values;
};
