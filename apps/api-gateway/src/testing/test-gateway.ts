import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_STUDENT, type TeacherScope, createTokenVerifier, jwtKeys } from '@mastery/auth-jwt';
import { signToken } from '@mastery/auth-jwt';
import type { Role } from '@mastery/api-schemas';
import { type AuditTrailEntry, TOPIC, auditEntry } from '@mastery/event-schemas';
import { createMetrics, traceFrom } from '@mastery/observability';
import {
  type EventLog,
  EventLogUnavailable,
  type Invocation,
  type InvocationReply,
  type Logger,
  type NewRecord,
  StateStoreUnavailable,
  type TokenBuckets,
} from '@mastery/ports';
import { createGateway } from '../app.ts';
import { DEFAULT_LIMITS, limits } from '../rate-limit/limits.ts';
import { cohortScope } from '../security/cohort-scope.ts';
import { TEST_KEY } from './forge-token.ts';

const KEYS = `${TEST_KEY.kid}:${Buffer.from(TEST_KEY.secret).toString('base64url')}`;

const ignore = () => undefined;
const QUIET: Logger = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  child: () => QUIET,
};

/** What stands for an id in these tests. */
export const standIn = (id: string): string =>
  Buffer.from(id).toString('hex').padEnd(16, '0').slice(0, 16);

/** A record that reached the log. */
export interface Appended {
  readonly topic: string;
  readonly record: NewRecord;
}

/** The world behind the gateway, in the test's hands. */
export const createWorld = () => ({
  appended: [] as Appended[],
  /** What reached `mastery.audit`, parsed. */
  audited: [] as AuditTrailEntry[],
  auditFolder: mkdtempSync(join(tmpdir(), 'audit-')),
  auditBytes: 1_000_000,
  take: ((_key, { capacity }) =>
    Promise.resolve({ granted: true, remaining: capacity, waitMs: 0 })) as TokenBuckets['take'],
  whenLimiterAway: 'open' as 'open' | 'closed',
  stored: new Map<string, string>(),
  invoked: [] as Invocation[],
  reply: { status: 200, body: {} } as InvocationReply,
  away: new Set<'kafka' | 'redis'>(),
  studentsMayIngest: false,
  now: () => Date.parse('2026-03-10T12:00:00Z'),
});
export type World = ReturnType<typeof createWorld>;

const eventLogOf = ({ appended, audited, away }: World): EventLog => {
  const reachable = () =>
    away.has('kafka') ? Promise.reject(new EventLogUnavailable('away')) : Promise.resolve();
  return {
    producer: () =>
      Promise.resolve({
        append: async (topic, records) => {
          await reachable();
          if (topic === TOPIC.audit) {
            audited.push(
              ...records.map(({ value }) => auditEntry.parse(JSON.parse(String(value)))),
            );
            return [];
          }
          return records.map((record) => {
            appended.push({ topic, record });
            return { partition: 3, offset: String(appended.length - 1) };
          });
        },
        probe: reachable,
        close: () => Promise.resolve(),
      }),
    subscribe: () => Promise.reject(new Error('the gateway reads no topic')),
    reader: () => Promise.reject(new Error('the gateway reads no topic')),
  };
};

const storeOf = ({ stored, away }: World) => {
  const reachable = () =>
    away.has('redis') ? Promise.reject(new StateStoreUnavailable('away')) : Promise.resolve();
  return {
    getMany: async (keys: readonly string[]) => {
      await reachable();
      const found = keys.filter((key) => stored.has(key));
      return new Map(found.map((key) => [key, { value: stored.get(key) ?? '', etag: '1' }]));
    },
    transact: () => Promise.reject(new Error('the gateway writes no state')),
    probe: reachable,
    close: () => Promise.resolve(),
  };
};

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
      RATE_LIMITS: limits.parse(DEFAULT_LIMITS),
      RATE_LIMIT_WHEN_AWAY: world.whenLimiterAway,
      CORS_ORIGINS: undefined,
      AUDIT_BUFFER_FOLDER: world.auditFolder,
      AUDIT_BUFFER_BYTES: world.auditBytes,
    },
    buckets: { take: (...asked) => world.take(...asked) },
    eventLog: eventLogOf(world),
    store: storeOf(world),
    invoker: {
      invoke: (invocation) => {
        world.invoked.push(invocation);
        return Promise.resolve(world.reply);
      },
    },
    probeSidecar: () => Promise.resolve(),
  });
  const port = await gateway.server.listen({ host: '127.0.0.1', port: 0 });
  const url = (path: string) => `http://127.0.0.1:${port}${path}`;
  const ask = async (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    { as = 'service', sub = 'caller', cohorts = [], headers = {}, body }: AskOptions = {},
  ) => {
    const who = { subject: sub, role: as, cohorts };
    const token = await signToken({ keys: KEYS, ...who, expiresInSeconds: 60 });
    const answer = await fetch(url(path), {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      ...(body !== undefined && { body: isRaw(body) ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: JSON.parse(text) as unknown };
  };
  const post = (path: string, body: unknown, options: AskOptions = {}) =>
    ask('POST', path, { ...options, body });
  const get = async (path: string, as?: Role, sub = 'caller') => {
    if (as === undefined) return fetch(url(path));
    const token = await signToken({ keys: KEYS, subject: sub, role: as, expiresInSeconds: 60 });
    return fetch(url(path), { headers: { authorization: `Bearer ${token}` } });
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

interface AskOptions {
  readonly body?: unknown;
  readonly as?: Role;
  readonly sub?: string;
  readonly cohorts?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}
