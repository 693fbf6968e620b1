import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

const due_at = '2026-04-01T00:00:00Z';
const WHY = { reason: 'exam' };
const decisions = (topic: string) =>
  [
    ['PUT', `/students/s-1/overrides/topics/${topic}`, { score: 0.5, ...WHY }],
    ['POST', `/students/s-1/overrides/topics/${topic}/withdraw`, WHY],
    ['PUT', `/students/s-1/exemptions/${topic}/e-1`, WHY],
    ['POST', `/students/s-1/exemptions/${topic}/e-1/withdraw`, WHY],
    ['POST', '/students/s-1/assignments', { topic, exercise_id: 'e-1', due_at }],
    ['POST', '/cohorts/c-1/assignments', { topic, exercise_id: 'e-1', due_at }],
  ] as const;

describe('what people decide about a topic', () => {
  const world = createWorld();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => {
    world.curriculum = {
      ...{ id: 'python', title: 'Python' },
      topics: [{ id: 'loops', title: 'Loops', prerequisites: [], exercises: [] }],
    };
    world.stored.set('cohort:c-1:members', '["s-1"]');
    gateway = await startGateway(world);
  });
  afterAll(() => gateway.close());
  beforeEach(() => {
    world.appended.length = 0;
  });

  it.each(decisions('lops'))(
    'is refused where the curriculum has no such topic: %s %s',
    async (method, path, body) => {
      expect(await gateway.ask(method, path, { body })).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'topic', message: 'is not in the curriculum' }] },
      });
      expect(world.appended).toEqual([]);
    },
  );

  it.each(decisions('loops'))('is accepted where it has: %s %s', async (method, path, body) => {
    expect(await gateway.ask(method, path, { body })).toMatchObject({ status: 202 });
  });
});
