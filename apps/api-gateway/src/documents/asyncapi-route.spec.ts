import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asyncApiDocument } from '@mastery/event-schemas';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

describe('GET /asyncapi.json', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(createWorld())));
  afterAll(() => gateway.close());

  it.each(['/asyncapi.json', '/api/v1/asyncapi.json'])(
    'answers the document to everybody: %s',
    async (path) => {
      const answer = await gateway.get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/json');
      expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(asyncApiDocument())));
    },
  );
});
