import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOPICS } from '@mastery/event-schemas';
import {
  type AppName,
  type Stack,
  appNames,
  prepare,
  runsFolder,
  startStack,
} from '@mastery/stack';
import { checked } from './clients.ts';

/** How soon readiness must follow what happens. */
const WITHIN_MS = 2_000;

describe('when a dependency goes away and comes back', () => {
  // A stack of its own: other tests need their Redis.
  let stack: Stack;
  const status = async (app: AppName, path: string) =>
    (await checked(`${stack.urls.apps[app]}${path}`)).status;
  const until = async (app: AppName, wanted: number) => {
    const start = performance.now();
    while ((await status(app, '/readyz')) !== wanted) {
      if (performance.now() - start > 10_000) throw new Error(`${app} did not turn ${wanted}`);
      await sleep(20);
    }
    return performance.now() - start;
  };

  beforeAll(async () => {
    const silent = () => undefined;
    stack = await startStack({
      programs: await prepare(silent),
      ports: 'free',
      runFolder: join(runsFolder, 'test-dependencies'),
      topics: TOPICS,
      partitions: 2,
      progress: silent,
    });
  }, 90_000);

  afterAll(async () => {
    await stack.stop();
  }, 30_000);

  it('turns every app 503 within 2 s, names Redis, keeps them alive, and turns them 200 within 2 s of its return', async () => {
    for (const app of appNames) expect(await status(app, '/readyz')).toBe(200);

    stack.redis.kill('SIGKILL');
    await stack.redis.ended();
    const red = await Promise.all(appNames.map((app) => until(app, 503)));
    expect(Math.max(...red)).toBeLessThan(WITHIN_MS);
    for (const app of appNames) {
      const response = await checked(`${stack.urls.apps[app]}/readyz`);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.text()).toMatch(/redis/i);
      expect(await status(app, '/livez')).toBe(200);
    }

    await stack.redis.restart();
    const green = await Promise.all(appNames.map((app) => until(app, 200)));
    expect(Math.max(...green)).toBeLessThan(WITHIN_MS);
  }, 60_000);

  it('turns red without Kafka who needs it, and leaves prediction-service, which does not, green', async () => {
    const needing = appNames.filter((app) => app !== 'prediction-service');
    stack.kafka.kill('SIGKILL');
    await stack.kafka.ended();
    const red = await Promise.all(needing.map((app) => until(app, 503)));
    expect(Math.max(...red)).toBeLessThan(WITHIN_MS);
    for (const app of needing) {
      const response = await checked(`${stack.urls.apps[app]}/readyz`);
      expect(await response.text()).toMatch(/kafka/i);
    }
    expect(await status('prediction-service', '/readyz')).toBe(200);

    await stack.kafka.start();
    await Promise.all(needing.map((app) => until(app, 200)));
  }, 60_000);

  it('turns red without its sidecar, and names it', async () => {
    const sidecar = stack.sidecars.get('prediction-service');
    sidecar?.kill('SIGKILL');
    await sidecar?.ended();
    const since = performance.now();
    // Without its sidecar the store is away, too, and each is noticed by a probe of its own.
    const away = async () =>
      (await checked(`${stack.urls.apps['prediction-service']}/readyz`)).text();
    while (!(await away()).includes('sidecar')) {
      expect(performance.now() - since).toBeLessThan(WITHIN_MS);
      await sleep(20);
    }

    await sidecar?.start();
    await until('prediction-service', 200);
  }, 60_000);
});
