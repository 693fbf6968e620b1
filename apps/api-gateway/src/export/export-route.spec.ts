import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportResponse } from '@mastery/api-schemas';
import * as stateKeys from '@mastery/state-keys';
import { storedResult } from '../testing/stored-result.ts';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

const world = createWorld();
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (gateway = await startGateway(world)));
afterAll(() => gateway.close());
const ask = (id: string, as: 'student' | 'admin' | 'teacher' | 'service' = 'student', sub = id) =>
  gateway.ask('GET', `/students/${id}/export`, { as, sub });

/** The cache is another Redis; whoever was told is named in no export. */
const LEFT_OUT = ['cachedMasteryKey', 'toldToKey'];

/** Builders of keys whose name holds the student's id. */
const builders = Object.entries(stateKeys).flatMap(([name, build]) =>
  typeof build === 'function' &&
  name.endsWith('Key') &&
  /^\((studentId|recipient)\b/.test(String(build))
    ? LEFT_OUT.includes(name)
      ? []
      : [[name, build as (...parts: string[]) => string] as const]
    : [],
);

describe('GET /students/{id}/export', () => {
  it('reads every kind of key that holds a student', async () => {
    expect(builders.length).toBeGreaterThanOrEqual(9);
    world.reads.length = 0;
    await ask('s-1');
    const read = new Set(world.reads.flat());
    for (const [name, build] of builders) {
      const key =
        name === 'checkpointKey' ? build('s-1', '2026-03') : build('s-1', '2026-03-09', 'quiz');
      expect([name, read.has(key)]).toEqual([name, true]);
    }
    expect(read.has(stateKeys.toldToKey('s-1'))).toBe(false);
  });

  it('answers what stands under them, as it stands there', async () => {
    const held: Record<string, unknown> = {
      'profile:current_mastery': JSON.parse(storedResult('s-1')) as unknown,
      'profile:checkpoint:2026-02': { revision: 3 },
      'mastery:2026-03-09': JSON.parse(storedResult('s-1', { mastery_score: 0.8 })) as unknown,
      'mastery:2026-03-09:quiz': 0.9,
      'activity:recent': { events: [], streak: 2 },
      'prediction:7days': { predicted_score: 0.9 },
      'path:adaptive': ['loops'],
      'path:revision': 5,
      'notifications:inbox': [{ id: 'n-1' }],
      'notifications:preferences': { preferences: { language: 'de' } },
      'notifications:subscriptions': [{ id: 'b-1' }],
    };
    for (const [key, value] of Object.entries(held)) {
      world.stored.set(`student:s-1:${key}`, JSON.stringify(value));
    }
    const { status, headers, body } = await ask('s-1');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain('student-s-1.json');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(exportResponse.parse(body)).toMatchObject({
      student_id: 's-1',
      exported_at: '2026-03-10T12:00:00.000Z',
      current_mastery: held['profile:current_mastery'],
      snapshots: {
        '2026-03-09': { mastery: held['mastery:2026-03-09'], components: { quiz: 0.9 } },
      },
      checkpoints: { '2026-02': { revision: 3 } },
      recent_activity: held['activity:recent'],
      prediction: held['prediction:7days'],
      learning_path: ['loops'],
      learning_path_revision: 5,
      notifications: held['notifications:inbox'],
      notification_preferences: held['notifications:preferences'],
      notification_subscriptions: held['notifications:subscriptions'],
    });
    for (const value of Object.values(held)) {
      expect(JSON.stringify(body)).toContain(JSON.stringify(value));
    }
  });

  it('is for the student and admins', async () => {
    expect(await ask('s-1', 'admin', 'operator')).toMatchObject({ status: 200 });
    expect(await ask('s-1', 'student', 's-2')).toMatchObject({ status: 403 });
    expect(await ask('s-1', 'teacher')).toMatchObject({ status: 403 });
    expect(await ask('s-1', 'service')).toMatchObject({ status: 403 });
  });

  it('is 404 when nothing is held, or nothing but the positions after an erasure', async () => {
    expect(await ask('s-unknown')).toMatchObject({ status: 404 });
    world.stored.set('student:s-9:profile:current_mastery', '{"revision":7,"positions":{}}');
    expect(await ask('s-9')).toMatchObject({ status: 404 });
  });

  it('refuses what is no student id', async () => {
    expect(await ask('a%3Ab', 'admin')).toMatchObject({ status: 400 });
  });

  it('is never a part of what is held: 503 when the store does not answer', async () => {
    world.away.add('redis');
    expect(await ask('s-1')).toMatchObject({ status: 503 });
    world.away.clear();
  });
});
