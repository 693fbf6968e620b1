import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cohortMembersKey, currentMasteryKey } from '@mastery/state-keys';
import { storedResult } from '../testing/stored-result.ts';
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
const STATEMENT = {
  actor: { account: { homePage: 'https://lms.example', name: 's-1' } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
  object: { id: 'https://lms.example/videos/1' },
  timestamp: '2026-01-14T12:00:00Z',
};
const ENVELOPE = {
  sensor: 'https://lms.example/sensor',
  sendTime: '2026-01-14T12:00:00Z',
  dataVersion: 'http://purl.imsglobal.org/ctx/caliper/v1p2',
  data: [{ id: 'https://lms.example/users/1', type: 'Person' }],
};
const COMPONENTS = { components: { quiz: 0.5 } };

const NOBODY = { own: 403, other: 403, c1: 403, c2: 403, service: 403 };
const everybody = (status: number) => ({
  ...{ own: status, other: status, c1: status, c2: status, admin: status, service: status },
});
const READERS = { own: 200, other: 403, c1: 200, c2: 403, admin: 200, service: 200 };
const RULERS = { own: 403, other: 403, c1: 202, c2: 403, admin: 202, service: 202 };
const MISSING = { admin: 404, service: 404 };
const WHY = { reason: 'a test' };
const WORK = { topic: 'loops', exercise_id: 'e-1', due_at: '2026-04-01T00:00:00Z' };
/** Their own; services are told by webhook alone. */
const PEOPLE = { ...everybody(200), service: 403 };
/** A student's: theirs, and admins'. A teacher is told of struggles in an inbox of their own. */
const OWN = { ...NOBODY, own: 200, admin: 200 };
const CALLED = { ...NOBODY, c1: 200, c2: 200, admin: 200, service: 200 };
const BROWSER = {
  endpoint: 'https://push.example/1',
  keys: { p256dh: `B${'a'.repeat(86)}`, auth: 'b'.repeat(22) },
};
const LETTER = '/operations/dlq/3-17';
const OPERATION = '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e12';

/** Who may do what: own is the student s-1, other is s-2; teachers of c-1 see s-1. */
const TABLE = [
  ['POST /mastery/query', ASK, READERS],
  ['POST /mastery/explain', ASK, READERS],
  ['POST /mastery/what-if', { ...ASK, topic: 'loops', correct: 1 }, READERS],
  // There is none in this world.
  ['GET /curriculum', undefined, everybody(404)],
  ['POST /mcp', { jsonrpc: '2.0', id: 1, method: 'tools/list' }, everybody(200)],
  ['GET /mcp', undefined, everybody(405)],
  ['DELETE /mcp', undefined, everybody(405)],
  ['POST /mastery/patterns', ASK, { ...READERS, own: 403 }],
  ['POST /analytics/mastery-history', ASK, READERS],
  ['POST /predictions/next-week', ASK, READERS],
  ['POST /predictions/trajectory', ASK, READERS],
  ['POST /recommendations/adaptive', ASK, READERS],
  ['POST /recommendations/learning-path', ASK, READERS],
  ['POST /mastery/calculate', COMPONENTS, everybody(200)],
  ['POST /mastery/ingest', EVENT, { ...NOBODY, admin: 202, service: 202 }],
  ['POST /integrations/xapi/statements', STATEMENT, { ...NOBODY, admin: 200, service: 200 }],
  ['POST /integrations/caliper/events', ENVELOPE, { ...NOBODY, admin: 200, service: 200 }],
  // Nothing is known of this event: those who may ask are told so.
  [`GET /mastery/ingest/${EVENT.id}`, undefined, { ...NOBODY, admin: 404, service: 404 }],
  ['PUT /students/s-1/overrides/overall', { score: 0.8, reason: 'a test' }, RULERS],
  ['POST /students/s-1/overrides/overall/withdraw', WHY, RULERS],
  ['PUT /students/s-1/overrides/topics/loops', { score: 0.8, reason: 'a test' }, RULERS],
  ['POST /students/s-1/overrides/topics/loops/withdraw', WHY, RULERS],
  ['PUT /students/s-1/exemptions/loops/e-1', WHY, RULERS],
  ['POST /students/s-1/exemptions/loops/e-1/withdraw', WHY, RULERS],
  ['POST /students/s-1/assignments', WORK, RULERS],
  ['POST /cohorts/c-1/assignments', WORK, RULERS],
  // Of which nothing is known: whoever may see the student is told so.
  [`GET /students/s-1/events/${EVENT.id}`, undefined, { ...RULERS, c1: 404, ...MISSING }],
  // Nor may teachers choose whom they see.
  ['POST /cohorts/c-1/members', { student_ids: ['s-1'] }, { ...NOBODY, admin: 202, service: 202 }],
  ['DELETE /cohorts/c-1/members/s-1', undefined, { ...NOBODY, admin: 202, service: 202 }],
  ['GET /cohorts', undefined, { ...NOBODY, c1: 200, c2: 200, admin: 200 }],
  ['GET /cohorts/c-1/students', undefined, { ...NOBODY, c1: 200, admin: 200 }],
  ['GET /cohorts/c-1/heatmap', undefined, { ...NOBODY, c1: 200, admin: 200 }],
  ['POST /analytics/cohort', { cohort: 'c-1' }, { ...NOBODY, c1: 200, admin: 200 }],
  ['POST /analytics/compare', { cohort: 'c-1', student_id: 's-1' }, READERS],
  ['GET /analytics/items', undefined, { ...NOBODY, c1: 200, c2: 200, admin: 200 }],
  // A student of theirs, but a cohort of somebody else.
  ['POST /analytics/compare', { cohort: 'c-9', student_id: 's-1' }, { ...READERS, c1: 403 }],
  // Of a batch a teacher gets a refusal for each student who is somebody else's.
  [
    'POST /mastery/batch',
    { student_ids: ['s-1'] },
    { own: 403, other: 403, c1: 200, c2: 200, admin: 200, service: 200 },
  ],
  ['POST /notifications/stream/tickets', {}, { ...everybody(200), service: 403 }],
  ['GET /notifications/stream', undefined, { ...everybody(200), service: 403 }],
  ['GET /notifications/stream?student_id=s-1', undefined, { ...READERS, service: 403 }],
  ['GET /students/s-1/export', undefined, { ...NOBODY, own: 200, admin: 200 }],
  ['GET /students/s-1/erasure', undefined, { ...NOBODY, own: 200, admin: 200 }],
  ['DELETE /students/s-1', undefined, { ...NOBODY, own: 202, admin: 202 }],
  ['GET /notifications/inbox', undefined, PEOPLE],
  ['GET /notifications/inbox?student_id=s-1', undefined, OWN],
  ['POST /notifications/inbox/n-1/read', undefined, PEOPLE],
  ['GET /notifications/preferences', undefined, PEOPLE],
  ['GET /notifications/preferences?student_id=s-1', undefined, OWN],
  ['PUT /notifications/preferences', {}, PEOPLE],
  [
    'POST /notifications/email/confirm',
    { code: 'c'.repeat(22) },
    { ...everybody(204), service: 403 },
  ],
  ['GET /notifications/vapid-key', undefined, PEOPLE],
  ['GET /notifications/subscriptions', undefined, PEOPLE],
  ['GET /notifications/subscriptions?student_id=s-1', undefined, OWN],
  ['POST /notifications/subscriptions', BROWSER, PEOPLE],
  ['DELETE /notifications/subscriptions/b-1', undefined, PEOPLE],
  ['GET /notifications/webhooks', undefined, CALLED],
  ['POST /notifications/webhooks', { url: 'https://lms.example/hooks' }, CALLED],
  ['POST /notifications/webhooks/w-1/rotate', undefined, CALLED],
  ['DELETE /notifications/webhooks/w-1', undefined, CALLED],
  ['GET /operations/dlq', undefined, { ...NOBODY, admin: 200 }],
  [`GET ${LETTER}`, undefined, { ...NOBODY, admin: 200 }],
  [`POST ${LETTER}/replay`, {}, { ...NOBODY, admin: 200 }],
  [`POST ${LETTER}/discard`, { reason: 'a test' }, { ...NOBODY, admin: 200 }],
  ['POST /operations/rebuild', {}, { ...NOBODY, admin: 202 }],
  [`GET /operations/rebuild/${OPERATION}`, undefined, { ...NOBODY, admin: 200 }],
  ['POST /operations/topics/begin-anew', {}, { ...NOBODY, admin: 200 }],
  ['GET /operations/pipeline', undefined, { ...NOBODY, admin: 200 }],
  ['GET /operations/flow', undefined, { ...NOBODY, admin: 200 }],
  ['GET /operations/services', undefined, { ...NOBODY, admin: 200 }],
  ['GET /model', undefined, { ...NOBODY, admin: 200 }],
  ['GET /audit', undefined, { ...NOBODY, admin: 200 }],
  ['GET /audit/verification', undefined, { ...NOBODY, admin: 200 }],
  ['POST /audit/verification', {}, { ...NOBODY, admin: 200 }],
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
  world.stored.set(currentMasteryKey('s-1'), storedResult('s-1'));
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world, 'cohorts')));
  afterAll(() => gateway.close());

  const cases = TABLE.flatMap(([route, body, row]) =>
    Object.entries(row).map(
      ([caller, status]) => [route, caller as keyof typeof CALLERS, status, body] as const,
    ),
  );
  const ask = (route: string, body: unknown, options: object) => {
    const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string];
    return gateway.ask(method, path, { ...options, ...(body !== undefined && { body }) });
  };

  it.each(cases)('%s, asked by %s, answers %s', async (route, caller, status, body) => {
    expect(await ask(route, body, CALLERS[caller])).toMatchObject({ status });
  });

  it.each(TABLE.map(([route, body]) => [route, body] as const))(
    '%s answers 401 to everybody without a token',
    async (route, body) => {
      const headers = { authorization: '' };
      expect(await ask(route, body, { headers })).toMatchObject({ status: 401 });
    },
  );

  it('has every endpoint that needs a token', () => {
    const asPattern = (path: string) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
    const needy = gateway.routes.filter(({ open }) => !open);
    const isMissing = ({ method, path }: (typeof needy)[number]) =>
      !TABLE.some(([route]) => asPattern(`${method} ${path}`).test(route));
    expect(needy.filter(isMissing).map(({ path }) => path)).toEqual([]);
  });
});
