import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { isFree } from './free-ports.ts';
import { runsFolder } from './layout.ts';
import { namedPorts } from './ports.ts';
import { prepare } from './prepare/prepare.ts';
import { startStack } from './stack.ts';
import type { Stack } from './stack-types.ts';

const topic = { name: 'things', retentionMs: 86_400_000, config: { 'cleanup.policy': 'delete' } };
let stack: Stack;
let runFolder = '';

beforeAll(async () => {
  await mkdir(runsFolder, { recursive: true });
  runFolder = await mkdtemp(join(runsFolder, 'stack-'));
  stack = await startStack({
    programs: await prepare(() => undefined),
    runFolder,
    ports: 'free',
    apps: ['api-gateway', 'mastery-worker'],
    entry: () => join(import.meta.dirname, 'testing/echo-app.mjs'),
    topics: [topic],
    partitions: 3,
    progress: () => undefined,
  });
}, 120_000);

afterAll(async () => {
  await stack.stop();
  await rm(runFolder, { recursive: true });
}, 60_000);

const sidecar = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${stack.ports.apps['api-gateway'].sidecar.http}/v1.0${path}`, {
    ...init,
    headers: {
      'dapr-api-token': stack.secrets.daprApiToken,
      'content-type': 'application/json',
    },
  });

const saveState = (key: string, value: unknown) =>
  sidecar('/state/statestore', { method: 'POST', body: JSON.stringify([{ key, value }]) });

/** What Redis itself holds, asked without any client library. */
async function storedInRedis(key: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port: stack.ports.redis });
  socket.write(`AUTH ${stack.secrets.redisPassword}\r\nHGET ${key} data\r\n`);
  let answer = '';
  for await (const piece of socket) {
    answer += String(piece);
    if (/\$\d+\r\n.*\r\n$/.test(answer)) break;
  }
  return answer.split('\r\n')[2] ?? '';
}

describe('a running stack', () => {
  it('keeps state that a sidecar saves in Redis under the very key', async () => {
    expect((await saveState('student:1:x', { a: 1 })).status).toBe(204);
    expect(await storedInRedis('student:1:x')).toBe('{"a":1}');
  });

  it('lets one app call another through their sidecars, which prove who they are', async () => {
    const answer = await sidecar('/invoke/mastery-engine/method/process');
    expect(await answer.json()).toEqual({ url: '/process', trusted: true });
  });

  it('refuses a caller without the token', async () => {
    const port = stack.ports.apps['api-gateway'].sidecar.http;
    const answer = await fetch(`http://127.0.0.1:${port}/v1.0/state/statestore/student:1:x`);
    expect(answer.status).toBe(401);
  });

  it('has the topics with their partitions and settings', async () => {
    const { Kafka, ConfigResourceTypes } = kafkajs;
    const admin = new Kafka({ brokers: [stack.urls.kafka] }).admin();
    await admin.connect();
    const offsets = await admin.fetchTopicOffsets('things');
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: 'things' }],
    });
    await admin.disconnect();
    expect(offsets).toHaveLength(3);
    const retention = resources[0]?.configEntries.find((one) => one.configName === 'retention.ms');
    expect(retention?.configValue).toBe('86400000');
  });

  it('lets the schema registry refuse an incompatible schema', async () => {
    const answer = await fetch(`${stack.urls.registry}/config`);
    expect(await answer.json()).toMatchObject({ compatibilityLevel: 'BACKWARD' });
  });

  it('finds its data again after Redis is restarted', async () => {
    await saveState('student:2:x', 'kept');
    await stack.redis.restart();
    expect(await storedInRedis('student:2:x')).toBe('"kept"');
    expect((await saveState('student:2:y', 1)).status).toBe(204);
  }, 30_000);

  it('finds its topics again after the broker is killed', async () => {
    stack.kafka.kill('SIGKILL');
    await stack.kafka.ended();
    await stack.kafka.start();
    const admin = new kafkajs.Kafka({ brokers: [stack.urls.kafka] }).admin();
    await admin.connect();
    expect(await admin.listTopics()).toContain('things');
    await admin.disconnect();
  }, 60_000);

  it('leaves no process and no port behind when it is stopped', async () => {
    await stack.stop();
    expect([stack.kafka, stack.redis, stack.registry].map((one) => one.isRunning())).toEqual([
      false,
      false,
      false,
    ]);
    for (const [, port] of namedPorts(stack.ports)) expect(await isFree(port)).toBe(true);
  }, 60_000);
});
