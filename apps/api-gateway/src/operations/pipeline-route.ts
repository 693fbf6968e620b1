import { METHOD, pipelineRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, route } from '@mastery/http-server';
import { askEngine } from './ask-engine.ts';
import { OPERATORS, type OperationDeps } from './dead-letter-routes.ts';

/** How far the engine is with the log, partition by partition. */
export const pipelineRoute = ({ invoker }: OperationDeps): ProtectedRoute =>
  route({
    method: 'GET',
    path: '/operations/pipeline',
    input: pipelineRequest,
    access: OPERATORS,
    handle: (context) => askEngine(invoker, { method: METHOD.pipeline, body: {} }, context),
  });
