import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTokenVerifier, jwtKeys } from '@mastery/auth-jwt';
import { TEST_KEY } from '../testing/forge-token.ts';
import { createWorld, startGateway } from '../testing/test-gateway.ts';
import { createDemoDoor } from './demo-door.ts';
import type { DemoSignIns } from './demo-route.ts';

const KEYS = jwtKeys.parse(`${TEST_KEY.kid}:${Buffer.from(TEST_KEY.secret).toString('base64url')}`);
const door = createDemoDoor({ JWT_KEYS: KEYS, DEMO_STUDENT: 'ada', DEMO_COHORT: 'c-1' });

describe('the demo door', () => {
  const world = createWorld();
  world.demoDoor = door;
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world)));
  afterAll(() => gateway.close());

  /** `fetch` has no say in the name of the host. */
  const statusFor = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      get(`${gateway.url}/demo/sign-ins`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });

  it('gives away a student, a teacher, an operator and a platform, whom the gateway believes', async () => {
    const answer = await fetch(`${gateway.url}/demo/sign-ins`);
    const { tokens, platform, topics } = (await answer.json()) as DemoSignIns;
    const verifier = createTokenVerifier({ keys: KEYS });
    const verdicts = await Promise.all([...tokens, platform].map((one) => verifier.verify(one)));
    expect(verdicts).toMatchObject([
      { principal: { subject: 'ada', role: 'student', cohorts: [] } },
      { principal: { subject: 'demo-teacher', role: 'teacher', cohorts: ['c-1'] } },
      { principal: { subject: 'demo-operator', role: 'admin' } },
      { principal: { subject: 'demo-platform', role: 'service' } },
    ]);
    expect(topics).toEqual(['first-steps']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['by a name that leads here', { host: 'school.example' }],
    ['through a proxy', { 'x-forwarded-for': '203.0.113.7' }],
  ])('is not there for whoever comes %s', async (_how, headers) => {
    expect(await statusFor(headers)).toBe(404);
    expect(await statusFor({})).toBe(200);
  });
});

describe('a gateway without a demo door', () => {
  it('knows nothing of it', async () => {
    const gateway = await startGateway(createWorld());
    expect((await gateway.get('/demo/sign-ins')).status).toBe(404);
    await gateway.close();
  });
});
