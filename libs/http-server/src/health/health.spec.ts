import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createRecordingLogger, startTestServer } from '../testing/test-server.ts';
import { type Health, createHealth } from './health.ts';
import { healthRoutes } from './health-routes.ts';

const INTERVAL_MS = 5;
const TIMEOUT_MS = 25;

/** Dependencies that can be switched off, and made to hang. */
const switchboard = () => {
  const state: Record<string, 'up' | 'down' | 'hanging'> = { redis: 'up', kafka: 'up' };
  const probe = (name: string) => async () => {
    if (state[name] === 'hanging') await sleep(60_000, undefined, { ref: false });
    if (state[name] === 'down') throw new Error(`${name} at secret-host is away`);
  };
  return { state, probes: { redis: probe('redis'), kafka: probe('kafka') } };
};

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

const start = async () => {
  const { state, probes } = switchboard();
  const changes: [string, boolean][] = [];
  const health = createHealth({
    probes,
    log: createRecordingLogger(),
    intervalMs: INTERVAL_MS,
    timeoutMs: TIMEOUT_MS,
    onChange: (name, up) => changes.push([name, up]),
  });
  const { server, ask } = await startTestServer({ routes: healthRoutes(health) });
  cleanups.push(
    () => health.close(),
    () => server.close(),
  );
  return { state, changes, ask, health };
};

const until = async (condition: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await condition()) return;
    await sleep(5);
  }
  throw new Error('not within a second');
};

describe('health', () => {
  it('counts nothing as up before it has answered once', () => {
    const health: Health = createHealth({
      probes: { redis: () => sleep(60_000, undefined, { ref: false }) },
      log: createRecordingLogger(),
      now: () => 42,
    });
    cleanups.push(() => health.close());
    expect(health.report()).toEqual({
      ready: false,
      isDraining: false,
      dependencies: { redis: { up: false, since: 42 } },
    });
  });

  it.each(['down', 'hanging'] as const)(
    'turns red while a dependency is %s, names it, and turns green by itself',
    async (how) => {
      const { state, changes, ask } = await start();
      const ready = async () => (await ask('/readyz')).status === 200;
      await until(ready);

      state['redis'] = how;
      await until(async () => !(await ready()));
      const answer = await ask('/readyz');
      expect(answer.status).toBe(503);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.headers.get('retry-after')).toBe('1');
      expect(await answer.json()).toMatchObject({ detail: 'Away: redis' });

      state['redis'] = 'up';
      await until(ready);
      expect(changes.filter(([name]) => name === 'redis')).toEqual([
        ['redis', false],
        ['redis', true],
        ['redis', false],
        ['redis', true],
      ]);
    },
  );

  it('is alive whatever is away', async () => {
    const { state, ask } = await start();
    state['redis'] = state['kafka'] = 'down';
    expect((await ask('/livez')).status).toBe(200);
  });

  it('shows which dependency is away, but not why', async () => {
    const { state, ask } = await start();
    state['kafka'] = 'down';
    await until(async () => {
      const { dependencies } = (await (await ask('/health?verbose')).json()) as {
        dependencies: Record<string, { up: boolean }>;
      };
      return dependencies['redis']?.up === true && dependencies['kafka']?.up === false;
    });
    const answer = await ask('/health?verbose');
    expect(answer.status).toBe(503);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({
      status: 'unhealthy',
      dependencies: { redis: { up: true }, kafka: { up: false } },
    });
    expect(text).not.toContain('secret-host');
  });

  it.each(['/health', '/health?verbose=false'])(
    'is one word unless more is asked for: %s',
    async (path) => {
      const { ask } = await start();
      await until(async () => (await ask(path)).status === 200);
      expect(await (await ask(path)).json()).toEqual({ status: 'healthy' });
    },
  );

  it('is not ready while it stops, and alive all the same', async () => {
    const { ask, health } = await start();
    await until(async () => (await ask('/readyz')).status === 200);
    health.drain();
    const ready = await ask('/readyz');
    expect([ready.status, await ready.json()]).toMatchObject([503, { detail: 'Stopping' }]);
    expect(await (await ask('/health')).json()).toEqual({ status: 'draining' });
    expect((await ask('/livez')).status).toBe(200);
  });

  it('stops probing when it is closed', async () => {
    let probed = 0;
    const health = createHealth({
      probes: {
        redis: () => {
          probed += 1;
          return Promise.resolve();
        },
      },
      log: createRecordingLogger(),
      intervalMs: 1,
    });
    await until(() => probed > 2);
    health.close();
    const before = probed;
    await sleep(20);
    expect(probed).toBe(before);
  });
});
