import { APP_ID, METHOD, modelCard, modelCardRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, ok, route, unavailable } from '@mastery/http-server';
import { OPERATORS } from '../operations/dead-letter-routes.ts';
import type { PredictionRouteDeps } from './prediction-routes.ts';

/** The models in use, of which prediction-service tells. */
export const modelRoute = ({ invoker }: PredictionRouteDeps): ProtectedRoute =>
  route({
    ...{ method: 'GET', path: '/model', input: modelCardRequest, access: OPERATORS },
    handle: async ({ trace, log }) => {
      const { status, body } = await invoker.invoke({
        ...{ appId: APP_ID.prediction, method: METHOD.model, body: {} },
        traceparent: trace.traceparent,
      });
      if (status === 200) return ok(modelCard.parse(body));
      log.warn({ method: METHOD.model, callee_status: status }, 'prediction-service refused');
      return unavailable('The prediction service did not answer as it should');
    },
  });
