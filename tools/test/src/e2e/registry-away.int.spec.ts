import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { TOPICS } from '@mastery/event-schemas';
import { type Stack, appNames, prepare, runsFolder, startStack } from '@mastery/stack';
import { checked, eventually, learningEvent, newStudent, token } from './clients.ts';
import { untilTaken } from './until-taken.ts';

describe('while the schema registry is away', () => {
  // A stack of its own: other tests need their registry.
  let stack: Stack;
  const student = newStudent();
  const ask = async (path: string, body: object) => {
    const claims = { sub: 'agent', role: 'service' };
    const response = await checked(`${stack.urls.apps['api-gateway']}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token(claims, stack.secrets.jwtKeys)}`,
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const done = (exercise_id: string) =>
    learningEvent(student, 'exercise.completed', { topic: 'loops', exercise_id, correct: true });
  const counted = (pieces: number) =>
    eventually(`${pieces} pieces of evidence`, async () => {
      const { status, body } = await ask('/mastery/query', { student_id: student });
      return status === 200 && body['evidence_count'] === pieces ? true : undefined;
    });

  beforeAll(async () => {
    const silent = () => undefined;
    stack = await startStack({
      programs: await prepare(silent),
      ports: 'free',
      runFolder: join(runsFolder, 'test-registry-away'),
      topics: TOPICS,
      partitions: 2,
      progress: silent,
    });
  }, 90_000);
  afterAll(async () => {
    await stack.stop();
  }, 30_000);

  it('events of known versions are taken, counted and answered as before', async () => {
    const first = await untilTaken(() => ask('/mastery/ingest', done('with')));
    expect(first).toMatchObject({ status: 202 });
    await counted(1);

    stack.registry.kill('SIGKILL');
    await stack.registry.ended();
    expect(await ask('/mastery/ingest', done('without'))).toMatchObject({ status: 202 });
    await counted(2);
    for (const app of appNames) {
      expect((await checked(`${stack.urls.apps[app]}/readyz`)).status).toBe(200);
    }
  }, 60_000);

  it('apps start and go on where they were', async () => {
    expect(stack.registry.isRunning()).toBe(false);
    await Promise.all([...stack.apps.values()].map((app) => app.restart()));
    expect(await ask('/mastery/ingest', done('after-a-start'))).toMatchObject({ status: 202 });
    await counted(3);
  }, 60_000);
});
