import { METHOD, modelCardRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, ok, route } from '@mastery/http-server';
import type { createModelCard } from './model-card.ts';

/** What the method is answered from. */
export interface ModelRoutesDeps {
  readonly modelCard: ReturnType<typeof createModelCard>;
}

/** The models in use, over Dapr invocation. */
export const modelRoutes = ({ modelCard }: ModelRoutesDeps): readonly ProtectedRoute[] => [
  route({
    ...{ method: 'POST', path: `/${METHOD.model}`, input: modelCardRequest },
    access: { roles: ['service'] },
    handle: async () => ok(await modelCard()),
  }),
];
