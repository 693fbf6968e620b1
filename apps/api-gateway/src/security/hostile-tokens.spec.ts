import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostileTokens } from '@mastery/auth-jwt/testing';
import { TEST_KEY, forgeToken } from '../testing/forge-token.ts';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

const NOW = Math.floor(Date.now() / 1_000);
const HOSTILE = hostileTokens(TEST_KEY, NOW);

describe('a hostile token', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(createWorld())));
  afterAll(() => gateway.close());

  const ask = async (headers: Record<string, string>) => {
    const answer = await gateway.post('/mastery/calculate', {}, { headers });
    const { trace_id: trace, ...said } = answer.body as { trace_id: string };
    expect(trace).toMatch(/^[0-9a-f]{32}$/);
    return { status: answer.status, challenge: answer.headers.get('www-authenticate'), said };
  };

  it('would have been believed without what is wrong with it', async () => {
    expect(
      await ask({
        authorization: `Bearer ${forgeToken({ sub: 'ops', role: 'admin', exp: NOW + 3_600 })}`,
      }),
    ).toMatchObject({ status: 400 });
  });

  it.each(Object.entries(HOSTILE))('with %s gets the one answer', async (_what, authorization) => {
    expect(await ask({ authorization })).toEqual({
      status: 401,
      challenge: 'Bearer',
      said: {
        type: 'urn:mastery-engine:problem:unauthorized',
        title: 'A valid bearer token is needed',
        status: 401,
        instance: '/mastery/calculate',
      },
    });
  });
});
