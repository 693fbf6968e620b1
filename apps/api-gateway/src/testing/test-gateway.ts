import { randomUUID } from 'node:crypto';
import { NO_STUDENT, type TeacherScope, createTokenVerifier, jwtKeys } from '@mastery/auth-jwt';
import { signToken } from '@mastery/auth-jwt';
import type { Role } from '@mastery/api-schemas';
import { createMetrics, traceFrom } from '@mastery/observability';
import {
  type BatchControl,
  type EventLog,
  EventLogUnavailable,
  type Invocation,
  type InvocationReply,
  type Logger,
  type NewRecord,
  StateStoreUnavailable,
  type Subscription,
} from '@mastery/ports';
import { redisLikeCache } from '@mastery/ports/testing';
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
export const createWorld = () => {
  const world = createEmptyWorld();
  return {
    ...world,
    /** A result of this student arrives on `mastery.results`, at every gateway. */
    changed: async (studentId: string) => {
      await Promise.all(
        world.subscriptions.map(({ topic, onBatch }) => onBatch(...resultOf(topic, studentId))),
      );
    },
  };
};
export type World = ReturnType<typeof createWorld>;

const resultOf = (topic: string, studentId: string): Parameters<Subscription['onBatch']> => {
  const place = { topic, partition: 0 };
  const record = { ...place, offset: '0', value: null, timestamp: 0, headers: {} };
  const records = [{ ...record, key: Buffer.from(studentId) }];
  return [{ ...place, generation: 1, highWatermark: '1', records }, NOTHING_TO_CONTROL];
};

const NOTHING_TO_CONTROL: BatchControl = {
  heartbeat: () => Promise.resolve(),
  isStale: () => false,
  commit: () => Promise.resolve(),
  seek: () => undefined,
  range: () => Promise.resolve({ start: '0', end: '1' }),
};

const createEmptyWorld = () => {
  const away = new Set<'kafka' | 'redis' | 'cache'>();
  const cache = redisLikeCache({
    now: () => Date.now(),
    before: () => (away.has('cache') ? Promise.reject(new Error('away')) : Promise.resolve()),
  });
  return {
    away,
    /** The cache that all gateways of this world share. */
    cache,
    appended: [] as Appended[],
    /** How the gateway reads `mastery.results`. */
    subscriptions: [] as Subscription[],
    stored: new Map<string, string>(),
    /** The keys of each read of the store. */
    reads: [] as (readonly string[])[],
    invoked: [] as Invocation[],
    reply: { status: 200, body: {} } as InvocationReply,
  };
};

const eventLogOf = ({ appended, subscriptions, away }: World): EventLog => {
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
    subscribe: (subscription) => {
      subscriptions.push(subscription);
      return Promise.resolve({
        isHealthy: () => !away.has('kafka'),
        assignment: () => [0],
        close: () => Promise.resolve(),
      });
    },
    reader: () => Promise.reject(new Error('the gateway reads outside of no group')),
  };
};

const storeOf = ({ stored, reads, away }: World) => {
  const reachable = () =>
    away.has('redis') ? Promise.reject(new StateStoreUnavailable('away')) : Promise.resolve();
  return {
    getMany: async (keys: readonly string[]) => {
      reads.push(keys);
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
    cache: world.cache,
    instance: 'test',
    // As if the stream of changes had been there for long.
    settleMs: -60_000,
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
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: answer.headers.get('content-type')?.includes('json') ? parsed(text) : text,
    };
  };
  const post = (path: string, body: unknown, options: AskOptions = {}) =>
    ask('POST', path, { ...options, body });
  const get = (path: string) => fetch(url(path));
  return { ask, post, get, metrics, close: () => gateway.close() };
};

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
  readonly headers?: Readonly<Record<string, string>>;
}
