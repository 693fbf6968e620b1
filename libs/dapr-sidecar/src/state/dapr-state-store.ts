import { create } from '@bufbuild/protobuf';
import { status } from '@grpc/grpc-js';
import {
  Dapr,
  ExecuteStateTransactionRequestSchema,
  GetBulkStateRequestSchema,
  GetStateRequestSchema,
} from '@dapr/dapr/proto/dapr/proto/runtime/v1/dapr_pb.js';
import { StateAnswerTooLarge, StateStoreUnavailable, StateWriteUnknown } from '@mastery/ports';
import type { StateStore, StoredValue } from '@mastery/ports';
import { PROBE_KEY } from '@mastery/state-keys';
import { createGrpcChannel } from '../grpc-channel.ts';
import { storedValues, toOperation } from './messages.ts';
import { withoutStudents } from './without-students.ts';

/** How to reach the state store. */
export interface DaprStateStoreOptions {
  /** The sidecar's gRPC `host:port`. */
  readonly grpcEndpoint: string;
  /** `DAPR_API_TOKEN` of the sidecar. */
  readonly apiToken: string;
  /** Name of the state store component. */
  readonly storeName: string;
  /** How long a call may take, milliseconds; 2,000 unless given. */
  readonly deadlineMs?: number;
  /** `traceparent` of the work in hand, asked at every call; none unless given. */
  readonly traceparent?: () => string | undefined;
}

/** gRPC's RESOURCE_EXHAUSTED: a message over its size limit, on our side or the sidecar's. */
const isTooLarge = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === status.RESOURCE_EXHAUSTED;

/** How many keys of one bulk read the sidecar asks Redis for side by side. */
const PARALLELISM = 100;

/** Creates the state store behind a Dapr sidecar; it connects with the first call. */
export const createDaprStateStore = (options: DaprStateStoreOptions): StateStore => {
  const { storeName, deadlineMs = 2_000 } = options;
  const channel = createGrpcChannel({
    endpoint: options.grpcEndpoint,
    apiToken: options.apiToken,
    deadlineMs,
    ...(options.traceparent && { traceparent: options.traceparent }),
  });

  const getMany = async (keys: readonly string[]): Promise<ReadonlyMap<string, StoredValue>> => {
    if (keys.length === 0) return new Map();
    const request = create(GetBulkStateRequestSchema, {
      storeName,
      keys: [...new Set(keys)],
      parallelism: PARALLELISM,
    });
    try {
      const { items } = await channel.call(Dapr.method.getBulkState, request);
      return storedValues(items);
    } catch (cause) {
      if (cause instanceof StateStoreUnavailable) throw cause;
      if (isTooLarge(cause)) throw new StateAnswerTooLarge(`${keys.length} keys`);
      throw new StateStoreUnavailable(`reading ${keys.length} keys failed`, {
        cause: withoutStudents(cause),
      });
    }
  };

  return {
    getMany,
    transact: async (operations) => {
      if (operations.length === 0) return;
      const request = create(ExecuteStateTransactionRequestSchema, {
        storeName,
        operations: operations.map(toOperation),
      });
      try {
        await channel.call(Dapr.method.executeStateTransaction, request);
      } catch (cause) {
        throw new StateWriteUnknown(`${operations.length} operations were not confirmed`, {
          cause: withoutStudents(cause),
        });
      }
    },
    probe: async () => {
      const request = create(GetStateRequestSchema, { storeName, key: PROBE_KEY });
      try {
        await channel.call(Dapr.method.getState, request);
      } catch (cause) {
        throw new StateStoreUnavailable('the state store does not answer', {
          cause: withoutStudents(cause),
        });
      }
    },
    close: () => {
      channel.close();
      return Promise.resolve();
    },
  };
};
