import { METHOD, itemsRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, ok, route } from '@mastery/http-server';
import type { StateStore } from '@mastery/ports';
import { createItemAnalysis } from './item-analysis.ts';

/** What items are answered from. */
export interface ItemRoutesDeps {
  readonly store: StateStore;
}

/** Questions about items, over Dapr invocation. */
export const itemRoutes = ({ store }: ItemRoutesDeps): readonly ProtectedRoute[] => {
  const analyse = createItemAnalysis(store);
  return [
    route({
      ...{ method: 'POST', path: `/${METHOD.items}`, access: { roles: ['service'] } },
      input: itemsRequest,
      handle: async ({ input }) => ok(await analyse(input)),
    }),
  ];
};
