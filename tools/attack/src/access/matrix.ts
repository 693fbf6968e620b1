import { randomUUID } from 'node:crypto';
import type { Caller, World } from './world.ts';

/** Who may, when everything is about the victim. */
export const MAY = {
  everybody: ['own', 'other', 'teacher', 'otherTeacher', 'admin', 'service'],
  readers: ['own', 'teacher', 'admin', 'service'],
  rulers: ['teacher', 'admin', 'service'],
  cohortReaders: ['teacher', 'admin'],
  teachers: ['teacher', 'otherTeacher', 'admin'],
  batchReaders: ['teacher', 'otherTeacher', 'admin', 'service'],
  people: ['own', 'other', 'teacher', 'otherTeacher', 'admin'],
  ownPeople: ['own', 'teacher', 'admin'],
  ownOnly: ['own', 'admin'],
  ownAndPlatforms: ['own', 'admin', 'service'],
  platforms: ['admin', 'service'],
  admins: ['admin'],
} as const satisfies Readonly<Record<string, readonly Caller[]>>;

/** What one request about the victim holds, beside what the document says of its operation. */
export interface Row {
  readonly may: keyof typeof MAY;
  readonly path?: (world: World) => Readonly<Record<string, string>>;
  /** Begins with a question mark. */
  readonly query?: (world: World) => string;
  readonly body?: (world: World) => unknown;
  /** It takes something away, so it comes last. */
  readonly ends?: true;
}

const about = (may: Row['may'], more: object = {}): Row => ({
  may,
  body: ({ victim }) => ({ student_id: victim, ...more }),
});
const asked = (may: Row['may']): Row => ({
  may,
  query: ({ victim }) => `?student_id=${victim}`,
});
const rules = (body: object, more: object = {}): Row => ({
  may: 'rulers',
  path: ({ victim }) => ({ id: victim, ...more }),
  body: () => body,
});
const inCohort = (may: Row['may'], body?: (world: World) => unknown): Row => ({
  may,
  path: ({ cohort, victim }) => ({ cohort, student_id: victim }),
  ...(body && { body }),
});
const plain = (may: Row['may'], body?: unknown): Row => ({
  may,
  ...(body !== undefined && { body: () => body }),
});

const WHY = { reason: 'an attack' };
const SCORE = { score: 0.8, ...WHY };
/** A topic that the curriculum of the local stack knows. */
const TOPIC = { topic: 'BBB-block-1' };
const ITEM = { ...TOPIC, exercise_id: '14984' };
const WORK = { ...ITEM, due_at: '2030-04-01T00:00:00Z' };
const NO_LETTER = { id: '0-999999999' };
const unknown = () => ({ event_id: randomUUID() });

/** Every operation of the OpenAPI document that needs a token, by its `operationId`. */
export const MATRIX: Readonly<Record<string, readonly Row[]>> = {
  queryMastery: [about('readers'), about('readers', { date: '2026-01-01' })],
  explainMastery: [about('readers')],
  whatIf: [about('readers', { ...TOPIC, correct: 1 })],
  detectPatterns: [about('rulers')],
  masteryHistory: [about('readers')],
  predictNextWeek: [about('readers')],
  predictTrajectory: [about('readers')],
  recommendAdaptively: [about('readers')],
  recommendLearningPath: [about('readers')],
  calculateMastery: [plain('everybody', { components: { quiz: 0.5 } })],
  curriculum: [plain('everybody')],
  queryMasteryOfMany: [{ may: 'batchReaders', body: ({ victim }) => ({ student_ids: [victim] }) }],
  compareWithCohort: [
    { may: 'readers', body: ({ victim, cohort }) => ({ student_id: victim, cohort }) },
    // A student of theirs, but a cohort of somebody else: a teacher must not learn how those do.
    {
      may: 'ownAndPlatforms',
      body: ({ victim, otherCohort }) => ({ student_id: victim, cohort: otherCohort }),
    },
  ],
  ingestEvents: [
    {
      may: 'platforms',
      body: ({ victim }) => ({
        ...{ specversion: '1.0', id: randomUUID(), source: 'urn:attack', subject: victim },
        ...{ type: 'activity.recorded', time: new Date().toISOString(), data: { kind: 'video' } },
      }),
    },
  ],
  sendXapiStatements: [
    {
      may: 'platforms',
      body: ({ victim }) => ({
        id: randomUUID(),
        actor: { account: { homePage: 'https://lms.example', name: victim } },
        verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
        object: { id: 'https://lms.example/video/1' },
        timestamp: new Date().toISOString(),
      }),
    },
  ],
  sendCaliperEvents: [
    {
      may: 'platforms',
      body: ({ victim }) => ({
        sensor: 'https://lms.example/sensor',
        sendTime: new Date().toISOString(),
        dataVersion: 'http://purl.imsglobal.org/ctx/caliper/v1p2',
        data: [
          {
            ...{ id: `urn:uuid:${randomUUID()}`, type: 'NavigationEvent', action: 'NavigatedTo' },
            actor: { id: `https://lms.example/users/${victim}`, type: 'Person' },
            object: { id: 'https://lms.example/pages/1', type: 'WebPage' },
            eventTime: new Date().toISOString(),
          },
        ],
      }),
    },
  ],
  ingestStatus: [{ may: 'platforms', path: unknown }],
  overrideOverall: [rules(SCORE)],
  withdrawOverall: [rules(WHY)],
  overrideTopic: [rules(SCORE, TOPIC)],
  withdrawTopic: [rules(WHY, TOPIC)],
  exempt: [rules(WHY, ITEM)],
  withdrawExemption: [rules(WHY, ITEM)],
  assign: [rules(WORK)],
  eventStatus: [{ may: 'rulers', path: ({ victim }) => ({ id: victim, ...unknown() }) }],
  addMembers: [inCohort('platforms', ({ victim }) => ({ student_ids: [victim] }))],
  removeMember: [{ ...inCohort('platforms'), ends: true }],
  listCohorts: [plain('teachers')],
  listCohortStudents: [inCohort('cohortReaders')],
  cohortHeatmap: [inCohort('cohortReaders')],
  assignCohort: [inCohort('rulers', () => WORK)],
  analyseCohort: [{ may: 'cohortReaders', body: ({ cohort }) => ({ cohort }) }],
  analyseItems: [plain('teachers')],
  streamTicket: [plain('people', {})],
  stream: [plain('people'), asked('ownPeople')],
  mcp: [plain('everybody', { jsonrpc: '2.0', id: 1, method: 'tools/list' })],
  mcpListen: [plain('everybody')],
  mcpEnd: [plain('everybody')],
  readInbox: [plain('people'), asked('ownOnly')],
  markNotificationRead: [{ may: 'people', path: () => ({ id: 'n-unknown' }) }],
  setPreferences: [plain('people', {})],
  showPreferences: [plain('people'), asked('ownOnly')],
  confirmEmail: [plain('people', { code: 'c'.repeat(22) })],
  showVapidKey: [plain('people')],
  subscribe: [
    plain('people', {
      endpoint: 'https://push.example/attack',
      keys: { p256dh: `B${'a'.repeat(86)}`, auth: 'b'.repeat(22) },
    }),
  ],
  listSubscriptions: [plain('people'), asked('ownOnly')],
  unsubscribe: [{ may: 'people', path: () => ({ id: 'b-unknown' }) }],
  addWebhook: [plain('batchReaders', { url: 'https://lms.example/attack' })],
  listWebhooks: [plain('batchReaders')],
  rotateWebhook: [{ may: 'batchReaders', path: () => ({ id: 'w-unknown' }) }],
  removeWebhook: [{ may: 'batchReaders', path: () => ({ id: 'w-unknown' }) }],
  exportStudent: [{ may: 'ownOnly', path: ({ victim }) => ({ id: victim }) }],
  erasureStatus: [{ may: 'ownOnly', path: ({ victim }) => ({ id: victim }) }],
  eraseStudent: [{ may: 'ownOnly', path: ({ victim }) => ({ id: victim }), ends: true }],
  listDeadLetters: [plain('admins'), asked('admins')],
  showDeadLetter: [{ may: 'admins', path: () => NO_LETTER }],
  replayDeadLetter: [{ may: 'admins', path: () => NO_LETTER, body: () => ({}) }],
  discardDeadLetter: [{ may: 'admins', path: () => NO_LETTER, body: () => WHY }],
  rebuild: [about('admins')],
  showRebuild: [{ may: 'admins', path: () => ({ operation_id: randomUUID() }) }],
  beginAnew: [plain('admins', {})],
  pipelineStatus: [plain('admins')],
  flow: [plain('admins')],
  servicesStatus: [plain('admins')],
  modelCard: [plain('admins')],
  auditTrail: [plain('admins'), asked('admins')],
  verifyAuditTrail: [plain('admins')],
  verifyAuditTrailBeside: [plain('admins', {})],
};
