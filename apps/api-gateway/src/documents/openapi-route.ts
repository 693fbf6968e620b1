import { openApiDocument } from '@mastery/api-schemas';
import { type OpenRoute, ok, openRoute } from '@mastery/http-server';

/** GET /openapi.json: the endpoints, for everybody; made when it is first asked for. */
export const openApiRoute = (): OpenRoute => {
  let document: string | undefined;
  return openRoute({
    path: '/openapi.json',
    handle: () => ok((document ??= JSON.stringify(openApiDocument()))),
  });
};
