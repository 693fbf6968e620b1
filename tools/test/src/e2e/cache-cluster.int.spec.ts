import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { CacheUnavailable, QUIET, type SharedCache } from '@mastery/ports';
import { describeSharedCache } from '@mastery/ports/testing';
import {
  type RedisConnection,
  connectRedis,
  createRedisCache,
  createTokenBuckets,
} from '@mastery/redis-cache';
import { Cluster, Redis } from 'ioredis';
import { type RedisCluster, startRedisCluster } from '../redis-cluster.ts';
import { type AnotherGateway, startAnotherGateway } from './another-gateway.ts';
import { as, checked, eventually, learningEvent, newStudent, post } from './clients.ts';

const admin = as({ sub: 'operator', role: 'admin' });

let cluster: RedisCluster;
beforeAll(async () => {
  cluster = await startRedisCluster();
});
afterAll(() => cluster.stop());

const connection = async (commandTimeoutMs: number): Promise<RedisConnection> => {
  const { urls, caFile } = cluster;
  const tls = { ca: readFileSync(caFile, 'utf8') };
  const made = connectRedis({ urls, cluster: true, tls, log: QUIET, commandTimeoutMs });
  await new Promise((resolve) => made.once('ready', resolve));
  return made;
};
const connect = async (commandTimeoutMs: number): Promise<SharedCache> =>
  createRedisCache(await connection(commandTimeoutMs));

describe('a Redis Cluster whose users come over TLS', () => {
  it('knows nobody without TLS, nor the default user', async () => {
    const [url] = cluster.urls.map((each) => new URL(each));
    const attempt = async (options: object) => {
      const address = { host: url!.hostname, port: Number(url!.port), retryStrategy: () => null };
      const redis = new Redis({ ...address, ...options, lazyConnect: true });
      redis.on('error', () => undefined);
      try {
        return await redis.connect().then(() => redis.ping());
      } finally {
        redis.disconnect();
      }
    };
    const { username, password } = url!;
    const tls = { ca: readFileSync(cluster.caFile, 'utf8') };
    expect(await attempt({ tls, username, password })).toBe('PONG');
    await expect(attempt({ username, password })).rejects.toThrow();
    await expect(attempt({ tls, password })).rejects.toThrow();
    await expect(attempt({ username, password, tls: {} })).rejects.toThrow();
  });
});

describe('token buckets on a Redis Cluster', () => {
  it('grant what they hold, whichever replica asks and whichever node has them', async () => {
    const connections = [await connection(5_000), await connection(5_000)];
    const replicas = connections.map(createTokenBuckets);
    const bucket = { capacity: 5, tokensPerMinute: 1 };
    for (let n = 0; n < 12; n += 1) {
      const key = `ratelimit:test-${randomUUID()}:query`;
      const takes = Array.from({ length: 12 }, (_, at) => replicas[at % 2]!.take(key, bucket, 1));
      expect((await Promise.all(takes)).filter(({ granted }) => granted)).toHaveLength(5);
    }
    for (const each of connections) each.disconnect();
  });
});

describeSharedCache('a Redis Cluster of three nodes', async () => {
  const cache = await connect(5_000);
  return { cache, close: () => cache.close() };
});

describe('a gateway on a Redis Cluster', () => {
  let gateway: AnotherGateway;
  let nodes: Cluster;
  const student = newStudent();
  beforeAll(async () => {
    gateway = await startAnotherGateway({
      CACHE_REDIS_URL: cluster.urls.join(','),
      CACHE_REDIS_CLUSTER: 'true',
      CACHE_REDIS_CA_FILE: cluster.caFile,
      RATE_LIMITS: 'student=3',
    });
    const [url] = cluster.urls.map((each) => new URL(each));
    nodes = new Cluster([{ host: url!.hostname, port: Number(url!.port) }], {
      redisOptions: {
        username: url!.username,
        password: url!.password,
        tls: { ca: readFileSync(cluster.caFile, 'utf8') },
      },
    });
    const event = learningEvent(student, 'activity.recorded', { kind: 'video' });
    await post('/mastery/ingest', event, admin);
  });
  afterAll(() => {
    gateway.kill();
    nodes.disconnect();
  });
  const query = async () => {
    const answer = await checked(`${gateway.url}/mastery/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...admin },
      body: JSON.stringify({ student_id: student }),
    });
    return { status: answer.status, layer: answer.headers.get('x-cache') };
  };

  it('shares what it has read there', async () => {
    await eventually('the student', async () => {
      const answer = await post('/mastery/query', { student_id: student }, admin);
      return answer.status === 200 ? true : undefined;
    });
    // A key rests for 5 s after its eviction.
    await sleep(6_000);
    expect(await query()).toEqual({ status: 200, layer: 'STORE' });
    await eventually('the student in the cluster', async () => {
      const revision = await nodes.hget(`cache:mastery:${student}`, 'revision');
      return revision ?? undefined;
    });
    expect(await nodes.pttl(`cache:mastery:${student}`)).toBeGreaterThan(200_000);
  });

  it('counts there what a caller may ask', async () => {
    const own = as({ sub: student, role: 'student' });
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      const answer = await checked(`${gateway.url}/mastery/calculate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...own },
        body: JSON.stringify({ components: { quiz: 0.5 } }),
      });
      expect(answer.headers.get('ratelimit-policy')).toBe('"query";q=3;w=60');
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});

describe('a node that does not answer', () => {
  it('costs its keys the time limit and no more, and is used again when it is back', async () => {
    const cache = await connect(100);
    const keys = Array.from({ length: 50 }, (_, n) => `test:node-${n}`);
    cluster.signal(1, 'SIGSTOP');
    const asked = performance.now();
    await expect(cache.getMany(keys)).rejects.toThrow(CacheUnavailable);
    expect(performance.now() - asked).toBeLessThan(2_000);
    cluster.signal(1, 'SIGCONT');
    await eventually('all keys to be read again', () =>
      cache.getMany(keys).then(
        () => true,
        () => undefined,
      ),
    );
    await cache.close();
  });
});
