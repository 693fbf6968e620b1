import { randomUUID } from 'node:crypto';
import { EVENT_STREAM, type Role } from '@mastery/api-schemas';
import { checkedFetch } from '@mastery/api-schemas/testing';
import {
  NO_STUDENT,
  type TeacherScope,
  createTokenVerifier,
  jwtKeys,
  signToken,
} from '@mastery/auth-jwt';
import { createMetrics, traceFrom } from '@mastery/observability';
import { QUIET, ServiceUnavailable } from '@mastery/ports';
import { createGateway } from '../app.ts';
import { limits } from '../rate-limit/limits.ts';
import { cohortScope } from '../security/cohort-scope.ts';
import { describedReply } from './described-reply.ts';
import { TEST_KEY } from './forge-token.ts';
import { TEST_PAGE } from './test-page.ts';
import { type World, eventLogOf, storeOf } from './test-world.ts';

export { createWorld } from './test-world.ts';
export type { Appended, World } from './test-world.ts';

const checked = checkedFetch();
const KEYS = `${TEST_KEY.kid}:${Buffer.from(TEST_KEY.secret).toString('base64url')}`;

/** What stands for an id in these tests. */
export const standIn = (id: string): string =>
  Buffer.from(id).toString('hex').padEnd(16, '0').slice(0, 16);

/**
 * A gateway on a free port before a world of fakes, and how to ask it. Teachers see whom `scope` admits:
 * the members of their cohorts in the world's store when it is `cohorts`.
 */
export const startGateway = async (world: World, scope: TeacherScope | 'cohorts' = NO_STUDENT) => {
  const teacherScope = scope === 'cohorts' ? cohortScope(storeOf(world)) : scope;
  const metrics = createMetrics();
  const gateway = await createGateway({
    log: QUIET,
    metrics,
    traceFrom,
    anonymise: standIn,
    verifier: createTokenVerifier({ keys: jwtKeys.parse(KEYS) }),
    teacherScope,
    clock: { now: () => world.now() },
    newId: randomUUID,
    settings: {
      STUDENTS_MAY_INGEST: world.studentsMayIngest,
      LEARNER_HOME_PAGES: world.homePages,
      RATE_LIMITS: limits.parse(world.limits),
      RATE_LIMIT_WHEN_AWAY: world.whenLimiterAway,
      CORS_ORIGINS: undefined,
      STREAM_MAX_OPEN: world.maxStreams,
      STREAM_MEMORY_BYTES: 1_000_000,
      AUDIT_BUFFER_FOLDER: world.auditFolder,
      AUDIT_BUFFER_BYTES: world.auditBytes,
      AUDIT_APP_ID: 'notification-service',
    },
    buckets: { take: (...asked) => world.take(...asked) },
    eventLog: eventLogOf(world),
    store: storeOf(world),
    curriculum: world.curriculum,
    cache: world.cache,
    oneTimeValues: world.oneTimeValues,
    random: () => 0.5,
    instance: 'test',
    // As if the stream of changes had been there for long.
    settleMs: -60_000,
    invoker: {
      invoke: (invocation) => {
        world.invoked.push(invocation);
        return world.reply instanceof ServiceUnavailable
          ? Promise.reject(world.reply)
          : Promise.resolve(world.reply ?? describedReply(invocation));
      },
    },
    probeSidecar: () => Promise.resolve(),
    page: TEST_PAGE,
    demoDoor: world.demoDoor,
  });
  const port = await gateway.server.listen({ host: '127.0.0.1', port: 0 });
  const url = (path: string) => `http://127.0.0.1:${port}${path}`;
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    { as = 'service', sub = 'caller', cohorts = [], headers = {}, body }: AskOptions = {},
  ) => {
    const who = { subject: sub, role: as, cohorts };
    const token = await signToken({ keys: KEYS, ...who, expiresInSeconds: 60 });
    const answer = await checked(url(path), {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      ...(body !== undefined && { body: isRaw(body) ? body : JSON.stringify(body) }),
    });
    // Of what never ends only the beginning counts.
    const isEndless = answer.headers.get('content-type') === EVENT_STREAM;
    const text = isEndless ? '' : await answer.text();
    if (isEndless) await answer.body?.cancel();
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: answer.headers.get('content-type')?.includes('json') ? parsed(text) : text,
    };
  };
  const post = (path: string, body: unknown, options: AskOptions = {}) =>
    ask('POST', path, { ...options, body });
  const get = async (path: string, as?: Role, sub = 'caller') => {
    if (as === undefined) return checked(url(path));
    const token = await signToken({ keys: KEYS, subject: sub, role: as, expiresInSeconds: 60 });
    return checked(url(path), { headers: { authorization: `Bearer ${token}` } });
  };
  return {
    url: url(''),
    ask,
    post,
    get,
    metrics,
    routes: gateway.routes,
    close: () => gateway.close(),
  };
};

/** Bytes and text are sent as they are. */
const isRaw = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Line by line.
    return text;
  }
};

interface AskOptions {
  readonly body?: unknown;
  readonly as?: Role;
  readonly sub?: string;
  readonly cohorts?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}
