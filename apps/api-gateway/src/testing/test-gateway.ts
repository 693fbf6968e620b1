import { randomUUID } from 'node:crypto';
import { NO_STUDENT, type TeacherScope, createTokenVerifier, jwtKeys } from '@mastery/auth-jwt';
import { signToken } from '@mastery/auth-jwt';
import type { Role } from '@mastery/api-schemas';
import { createMetrics, traceFrom } from '@mastery/observability';
import {
  type EventLog,
  EventLogUnavailable,
  type Invocation,
  type InvocationReply,
  type Logger,
  type NewRecord,
  StateStoreUnavailable,
} from '@mastery/ports';
import { createGateway } from '../app.ts';

const KEYS = `test:${Buffer.alloc(32, 'k').toString('base64url')}`;

const ignore = () => undefined;
const QUIET: Logger = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  child: () => QUIET,
};

/** A record that reached the log. */
export interface Appended {
  readonly topic: string;
  readonly record: NewRecord;
}

/** The world behind the gateway, in the test's hands. */
export const createWorld = () => ({
  appended: [] as Appended[],
  stored: new Map<string, string>(),
  invoked: [] as Invocation[],
  reply: { status: 200, body: {} } as InvocationReply,
  away: new Set<'kafka' | 'redis'>(),
});
export type World = ReturnType<typeof createWorld>;

const eventLogOf = ({ appended, away }: World): EventLog => {
  const reachable = () =>
    away.has('kafka') ? Promise.reject(new EventLogUnavailable('away')) : Promise.resolve();
  return {
    producer: () =>
      Promise.resolve({
        append: async (topic, records) => {
          await reachable();
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

/** A gateway on a free port before a world of fakes, and how to ask it. */
export const startGateway = async (world: World, teacherScope: TeacherScope = NO_STUDENT) => {
  const metrics = createMetrics();
  const gateway = await createGateway({
    log: QUIET,
    metrics,
    traceFrom,
    anonymise: () => 'somebody',
    clock: { now: () => Date.parse('2026-03-10T12:00:00Z') },
    newId: randomUUID,
    verifier: createTokenVerifier({ keys: jwtKeys.parse(KEYS) }),
    teacherScope,
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
    { as = 'service', sub = 'caller', headers = {}, body }: AskOptions = {},
  ) => {
    const token = await signToken({ keys: KEYS, subject: sub, role: as, expiresInSeconds: 60 });
    const answer = await fetch(url(path), {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: JSON.parse(text) as unknown };
  };
  const post = (path: string, body: unknown, options: AskOptions = {}) =>
    ask('POST', path, { ...options, body });
  const get = (path: string) => fetch(url(path));
  return { ask, post, get, metrics, close: () => gateway.close() };
};

interface AskOptions {
  readonly body?: unknown;
  readonly as?: Role;
  readonly sub?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
