import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceUnavailable } from '@mastery/ports';
import { describedReply } from '../testing/described-reply.ts';
import { type World, createWorld, startGateway } from '../testing/test-gateway.ts';

const admin = { as: 'admin', sub: 'ops@school' } as const;
const SERVICES = ['mastery-engine', 'prediction-service', 'notification-service'];

describe('what an operator watches', () => {
  const world: World = createWorld();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world)));
  afterAll(() => gateway.close());
  beforeEach(() => {
    world.invoked.length = 0;
    world.reply = undefined;
  });

  it.each([
    ['/operations/flow', 'mastery-engine', 'flow'],
    ['/model', 'prediction-service', 'model'],
  ])('%s asks %s/%s', async (path, appId, method) => {
    const answer = await gateway.ask('GET', path, admin);
    expect(answer).toMatchObject(describedReply({ method }));
    expect(world.invoked).toMatchObject([{ appId, method, body: {} }]);
  });

  it('is every service behind the gateway, each by its own account', async () => {
    const answer = await gateway.ask('GET', '/operations/services', admin);
    expect(answer).toMatchObject({
      status: 200,
      body: { services: SERVICES.map((app_id) => ({ app_id, status: 'healthy', uptime_s: 61 })) },
    });
    expect(world.invoked.map(({ appId }) => appId)).toEqual(SERVICES);
  });

  it.each([
    ['does not answer', new ServiceUnavailable('away')],
    ['refuses', { status: 404, body: {} }],
  ])('says that a service is away that %s', async (_how, reply) => {
    world.reply = reply;
    const answer = await gateway.ask('GET', '/operations/services', admin);
    expect(answer).toMatchObject({
      status: 200,
      body: { services: SERVICES.map((app_id) => ({ app_id, status: 'away' })) },
    });
  });
});
