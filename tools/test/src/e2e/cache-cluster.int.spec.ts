import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { CacheUnavailable, QUIET, type SharedCache } from '@mastery/ports';
import { describeSharedCache } from '@mastery/ports/testing';
import { connectRedis, createRedisCache } from '@mastery/redis-cache';
import { Cluster } from 'ioredis';
import { type RedisCluster, startRedisCluster } from '../redis-cluster.ts';
import { type AnotherGateway, startAnotherGateway } from './another-gateway.ts';
import { as, checked, eventually, learningEvent, newStudent, post } from './clients.ts';

const admin = as({ sub: 'operator', role: 'admin' });

let cluster: RedisCluster;
beforeAll(async () => {
  cluster = await startRedisCluster();
});
afterAll(() => cluster.stop());

const connect = async (commandTimeoutMs: number): Promise<SharedCache> => {
  const { urls } = cluster;
  const connection = connectRedis({ urls, cluster: true, log: QUIET, commandTimeoutMs });
  await new Promise((resolve) => connection.once('ready', resolve));
  return createRedisCache(connection);
};

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
    });
    const [url] = cluster.urls.map((each) => new URL(each));
    nodes = new Cluster([{ host: url!.hostname, port: Number(url!.port) }], {
      redisOptions: { password: url!.password },
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
