import { asyncApiDocument } from '@mastery/event-schemas';
import { type OpenRoute, ok, openRoute } from '@mastery/http-server';

/** GET /asyncapi.json: the events on Kafka, for everybody; made when it is first asked for. */
export const asyncApiRoute = (): OpenRoute => {
  let document: string | undefined;
  return openRoute({
    path: '/asyncapi.json',
    handle: () => ok((document ??= JSON.stringify(asyncApiDocument()))),
  });
};
