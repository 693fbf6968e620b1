import { METHOD, beginAnewRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, route } from '@mastery/http-server';
import { askEngine } from './ask-engine.ts';
import { OPERATORS, type OperationDeps } from './dead-letter-routes.ts';

/** The remedy for partitions whose log is not the one that the store knows. */
export const beginAnewRoute = ({ invoker }: OperationDeps): ProtectedRoute =>
  route({
    method: 'POST',
    path: '/operations/topics/begin-anew',
    input: beginAnewRequest.default({}),
    access: OPERATORS,
    handle: (context) => askEngine(invoker, { method: METHOD.beginAnew, body: {} }, context),
  });
