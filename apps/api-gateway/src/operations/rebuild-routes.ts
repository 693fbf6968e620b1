import { METHOD, operationAccepted, operationRequest, rebuildRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, accepted, route } from '@mastery/http-server';
import { askEngine } from './ask-engine.ts';
import { OPERATORS, OPERATORS_ABOUT, type OperationDeps } from './dead-letter-routes.ts';

const PATH = '/operations/rebuild';

/** Rebuild of state from the log: begin it, and follow it to its end. */
export const rebuildRoutes = ({ invoker }: OperationDeps): readonly ProtectedRoute[] => [
  route({
    method: 'POST',
    path: PATH,
    input: rebuildRequest.default({}),
    access: OPERATORS_ABOUT,
    handle: async (context) => {
      const reply = await askEngine(
        invoker,
        { method: METHOD.rebuild, body: context.input },
        context,
      );
      if (reply.kind === 'problem') return reply;
      const { operation_id: id } = operationAccepted.parse(reply.body);
      return accepted({ operation_id: id }, { location: `${PATH}/${id}` });
    },
  }),
  route({
    method: 'GET',
    path: `${PATH}/:operation_id`,
    input: operationRequest,
    access: {
      ...OPERATORS,
      about: ({ operation_id: id }) => operationRequest.shape.operation_id.safeParse(id).data,
    },
    handle: (context) =>
      askEngine(invoker, { method: METHOD.operation, body: context.input }, context),
  }),
];
