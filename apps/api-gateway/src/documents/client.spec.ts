import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MasteryClient, createMasteryClient } from '@mastery/client';
import { forgeToken } from '../testing/forge-token.ts';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

describe('the client that is generated from the OpenAPI document', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let client: MasteryClient;
  beforeAll(async () => {
    gateway = await startGateway(createWorld());
    const exp = Math.floor(Date.now() / 1_000) + 60;
    const token = () => forgeToken({ sub: 's-1', role: 'student', exp });
    client = createMasteryClient({ url: `${gateway.url}/`, token });
  });
  afterAll(() => gateway.close());

  it('asks with the token and understands the answer', async () => {
    const components = { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 };
    const { data, error } = await client.POST('/mastery/calculate', { body: { components } });
    expect(error).toBeUndefined();
    expect([data?.mastery_score, data?.level]).toEqual([0.862, 'proficient']);
  });

  it('gives refusals as they are', async () => {
    const asked = await client.POST('/mastery/query', { body: { student_id: 's-2' } });
    expect(asked.data).toBeUndefined();
    expect(asked.error).toMatchObject({ status: 403, title: 'This is not yours to see' });
  });
});
