import { describe, expect, it } from '@jest/globals';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

describe('GET /curriculum', () => {
  it('tells every signed-in person the topics and their order', async () => {
    const world = createWorld();
    const exercise = { id: 'e-1', kind: 'exercise', difficulty: 'beginner' } as const;
    const basics = { id: 'basics', title: 'Basics', prerequisites: [] };
    const loops = { id: 'loops', title: 'Loops', prerequisites: ['basics'] };
    world.curriculum = {
      ...{ id: 'python', title: 'Python' },
      topics: [
        { ...basics, exercises: [exercise] },
        { ...loops, exercises: [] },
      ],
    };
    const gateway = await startGateway(world);
    const answer = await gateway.ask('GET', '/curriculum', { as: 'student', sub: 's-1' });
    await gateway.close();
    expect(answer).toMatchObject({
      status: 200,
      body: {
        ...{ id: 'python', title: 'Python' },
        topics: [
          { ...basics, exercises: 1 },
          { ...loops, exercises: 0 },
        ],
      },
    });
  });

  it('says which setting is missing where there is none', async () => {
    const gateway = await startGateway(createWorld());
    const answer = await gateway.ask('GET', '/curriculum', { as: 'admin' });
    await gateway.close();
    expect(answer).toMatchObject({ status: 404 });
    expect(JSON.stringify(answer.body)).toContain('CURRICULUM_FILE');
  });
});
