import type { ProtectedRoute } from '@mastery/http-server';
import { type DeadLetterDeps, createDeadLetters } from '../dead-letters/dead-letters.ts';
import { beginAnew } from '../epoch/begin-anew.ts';
import { createFlow } from '../flow/flow.ts';
import type { Tally } from '../flow/tally.ts';
import { rebuild } from '../rebuild/rebuild.ts';
import type { Apply } from '../steps/apply.ts';
import type { Validate } from '../steps/validate.ts';
import { createErasureStatus } from './erasure-status.ts';
import { createOperations } from './operations.ts';
import { createPipelineStatus } from './pipeline-status.ts';
import { createBeginRebuild } from './rebuild.ts';
import { operationRoutes } from './routes.ts';

/** What operators' work needs of the worker. */
export interface RepairDeps extends Omit<DeadLetterDeps, 'judge'> {
  /** A new UUID. */
  readonly newId: () => string;
  readonly validate: Validate;
  readonly apply: Apply;
  readonly tally: Pick<Tally, 'read'>;
}

/** Everything that operators do to the engine, over Dapr invocation. */
export interface Repair {
  readonly routes: readonly ProtectedRoute[];
  /** Ends what goes on beside requests. */
  close(): void;
}

/** Review and repair: dead letters, rebuilds, how far an erasure is, and another log under the engine. */
export const createRepair = (deps: RepairDeps): Repair => {
  const operations = createOperations(deps.store, deps.clock);
  const deadLetters = createDeadLetters({ ...deps, judge: deps.validate });
  return {
    routes: [
      ...deadLetters.routes,
      ...operationRoutes({
        operations,
        beginRebuild: createBeginRebuild({
          ...deps,
          operations,
          rebuild: (...asked) => rebuild(deps, ...asked),
        }),
        erasureStatus: createErasureStatus(deps),
        pipelineStatus: createPipelineStatus(deps),
        flow: createFlow({ ...deps, openLetters: () => deadLetters.open() }),
        beginAnew: () => beginAnew(deps),
      }),
    ],
    close: () => deadLetters.close(),
  };
};
