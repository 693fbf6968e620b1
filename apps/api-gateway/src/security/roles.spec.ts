import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cohortMembersKey, currentMasteryKey } from '@mastery/state-keys';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

const ASK = { student_id: 's-1' };
const EVENT = {
  specversion: '1.0',
  id: '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e11',
  source: 'urn:test',
  type: 'activity.recorded',
  subject: 's-1',
  time: '2026-01-14T12:00:00Z',
  data: { kind: 'video' },
};
const COMPONENTS = { components: { quiz: 0.5 } };

/** Who may do what: own is the student s-1, other is s-2; teachers of c-1 see s-1. */
const TABLE = [
  ['/mastery/query', ASK, { own: 200, other: 403, c1: 200, c2: 403, admin: 200, service: 200 }],
  ['/mastery/ingest', EVENT, { own: 403, other: 403, c1: 403, c2: 403, admin: 202, service: 202 }],
  [
    '/mastery/calculate',
    COMPONENTS,
    { own: 200, other: 200, c1: 200, c2: 200, admin: 200, service: 200 },
  ],
  [
    '/predictions/next-week',
    ASK,
    { own: 200, other: 403, c1: 200, c2: 403, admin: 200, service: 200 },
  ],
  [
    '/recommendations/learning-path',
    ASK,
    { own: 200, other: 403, c1: 200, c2: 403, admin: 200, service: 200 },
  ],
] as const;

const CALLERS = {
  own: { as: 'student', sub: 's-1' },
  other: { as: 'student', sub: 's-2' },
  c1: { as: 'teacher', sub: 't-1', cohorts: ['c-1'] },
  c2: { as: 'teacher', sub: 's-1', cohorts: ['c-2'] },
  admin: { as: 'admin', sub: 'ops' },
  service: { as: 'service', sub: 'agent' },
} as const;

describe('the table of roles', () => {
  const world = createWorld();
  world.stored.set(cohortMembersKey('c-1'), '["s-1"]');
  world.stored.set(cohortMembersKey('c-2'), '["s-2"]');
  world.stored.set(currentMasteryKey('s-1'), JSON.stringify({ student_id: 's-1', revision: 1 }));
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world, 'cohorts')));
  afterAll(() => gateway.close());

  const cases = TABLE.flatMap(([path, body, row]) =>
    Object.entries(row).map(
      ([caller, status]) => [path, caller as keyof typeof CALLERS, status, body] as const,
    ),
  );
  it.each(cases)('%s, asked by %s, answers %s', async (path, caller, status, body) => {
    expect(await gateway.post(path, body, CALLERS[caller])).toMatchObject({ status });
  });
});
