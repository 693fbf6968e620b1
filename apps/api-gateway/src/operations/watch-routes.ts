import { APP_ID, METHOD, flowRequest, servicesRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, ok, route } from '@mastery/http-server';
import type { Clock } from '@mastery/ports';
import { askEngine } from './ask-engine.ts';
import { OPERATORS, type OperationDeps } from './dead-letter-routes.ts';
import { serviceState } from './service-state.ts';

/** What the routes need. */
export interface WatchDeps extends OperationDeps {
  readonly clock: Clock;
  /** The app id under which the role `audit` runs. */
  readonly trailAppId: string;
}

/** What an operator watches: how much went where, and how the services behind us are. */
export const watchRoutes = ({
  invoker,
  clock,
  trailAppId,
}: WatchDeps): readonly ProtectedRoute[] => {
  const behind = new Set([APP_ID.engine, APP_ID.prediction, APP_ID.notification, trailAppId]);
  return [
    route({
      ...{ method: 'GET', path: '/operations/flow', input: flowRequest, access: OPERATORS },
      handle: (context) => askEngine(invoker, { method: METHOD.flow, body: {} }, context),
    }),
    route({
      ...{ method: 'GET', path: '/operations/services', input: servicesRequest },
      access: OPERATORS,
      handle: async (context) => {
        const services = await Promise.all(
          [...behind].map((appId) => serviceState(invoker, appId, context)),
        );
        return ok({ checked_at: new Date(clock.now()).toISOString(), services });
      },
    }),
  ];
};
