import {
  type BegunAnew,
  METHOD,
  type OperationAccepted,
  beginAnewRequest,
  erasureStatusRequest,
  flowRequest,
  operationRequest,
  pipelineRequest,
  rebuildRequest,
} from '@mastery/api-schemas';
import { type ProtectedRoute, accepted, ok, problem, route } from '@mastery/http-server';
import type { beginAnew } from '../epoch/begin-anew.ts';
import type { createFlow } from '../flow/flow.ts';
import type { createErasureStatus } from './erasure-status.ts';
import type { Operations } from './operations.ts';
import type { createPipelineStatus } from './pipeline-status.ts';
import type { BeginRebuild } from './rebuild.ts';

/** What the methods are answered from. */
export interface OperationRouteDeps {
  readonly operations: Operations;
  readonly beginRebuild: BeginRebuild;
  readonly erasureStatus: ReturnType<typeof createErasureStatus>;
  readonly pipelineStatus: ReturnType<typeof createPipelineStatus>;
  readonly flow: ReturnType<typeof createFlow>;
  readonly beginAnew: () => ReturnType<typeof beginAnew>;
}

/** Other apps of ours, whom the sidecar has let through. */
const access = { roles: ['service'] } as const;

/** The methods of mastery-engine for what operators begin and follow, over Dapr invocation. */
export const operationRoutes = (deps: OperationRouteDeps): readonly ProtectedRoute[] => [
  ...studentsRoutes(deps),
  ...logRoutes(deps),
];

const studentsRoutes = (deps: OperationRouteDeps): readonly ProtectedRoute[] => [
  route({
    method: 'POST',
    path: `/${METHOD.rebuild}`,
    input: rebuildRequest,
    access,
    handle: async ({ input }) => {
      const begun = await deps.beginRebuild(input);
      return begun.kind === 'begun'
        ? accepted({ operation_id: begun.operation_id } satisfies OperationAccepted)
        : problem('conflict', `Rebuild ${begun.running} is running: follow that one first`);
    },
  }),
  route({
    method: 'POST',
    path: `/${METHOD.operation}`,
    input: operationRequest,
    access,
    handle: async ({ input: { operation_id: id } }) => {
      const found = await deps.operations.read(id);
      return found === null
        ? problem('not-found', `There is no operation ${id}: it never was, or its 7 days are over`)
        : ok(found);
    },
  }),
  route({
    method: 'POST',
    path: `/${METHOD.erasureStatus}`,
    input: erasureStatusRequest,
    access,
    handle: async ({ input }) => {
      const status = await deps.erasureStatus(input);
      return status === null
        ? problem('not-found', `No erasure of student ${input.student_id} is known`)
        : ok(status);
    },
  }),
];

const logRoutes = (deps: OperationRouteDeps): readonly ProtectedRoute[] => [
  route({
    method: 'POST',
    path: `/${METHOD.beginAnew}`,
    input: beginAnewRequest,
    access,
    handle: async ({ log }) => {
      const partitions = await deps.beginAnew();
      const changed = partitions.filter(({ outcome }) => outcome !== 'untouched');
      if (changed.length > 0) log.warn({ changed }, 'partitions begin anew: their log is another');
      return ok({ partitions: [...partitions] } satisfies BegunAnew);
    },
  }),
  route({
    method: 'POST',
    path: `/${METHOD.pipeline}`,
    input: pipelineRequest,
    access,
    handle: async () => ok(await deps.pipelineStatus()),
  }),
  route({
    method: 'POST',
    path: `/${METHOD.flow}`,
    input: flowRequest,
    access,
    handle: async () => ok(await deps.flow()),
  }),
];
