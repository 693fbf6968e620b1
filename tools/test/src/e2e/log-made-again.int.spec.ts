import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOPICS } from '@mastery/event-schemas';
import { type Stack, prepare, runsFolder, startStack } from '@mastery/stack';
import { Redis } from 'ioredis';
import { Kafka, logLevel } from 'kafkajs';
import { checked, eventually, learningEvent, newStudent, token } from './clients.ts';
import { untilTaken } from './until-taken.ts';
import { mastery } from './mastery.ts';

const PARTITIONS = 2;

describe('when the topic of requests was made again', () => {
  // A stack of its own: other tests need their log.
  let stack: Stack;
  const student = newStudent();
  const admin = () => token({ sub: 'ops', role: 'admin' }, stack.secrets.jwtKeys);
  const ask = async (path: string, body: object) => {
    const response = await checked(`${stack.urls.apps['api-gateway']}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${admin()}` },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const done = (exercise_id: string) =>
    learningEvent(student, 'exercise.completed', { topic: 'loops', exercise_id, correct: true });
  const counted = (pieces: number) =>
    eventually(`${pieces} pieces of evidence`, async () => {
      const { status, body } = await ask('/mastery/query', { student_id: student });
      return status === 200 && body['evidence_count'] === pieces ? true : undefined;
    });
  /** The stored positions. */
  const offsets = async () => {
    const redis = new Redis(stack.urls.redis, { maxRetriesPerRequest: 1 });
    const keys = ['0', '1'].map((partition) => `partition:mastery.requests:${partition}:position`);
    const found = await Promise.all(keys.map((key) => redis.hget(key, 'data')));
    redis.disconnect();
    return found.map((text) => (JSON.parse(text ?? '{}') as { offset?: number }).offset);
  };
  const readiness = async () => {
    const response = await fetch(`${stack.urls.apps['mastery-worker']}/readyz`);
    return { status: response.status, text: await response.text() };
  };
  const run = (...args: readonly string[]) =>
    mastery(args, {
      MASTERY_URL: stack.urls.apps['api-gateway'],
      MASTERY_TOKEN: admin(),
      KAFKA_BROKERS: stack.urls.kafka,
    });

  beforeAll(async () => {
    const silent = () => undefined;
    stack = await startStack({
      programs: await prepare(silent),
      ports: 'free',
      runFolder: join(runsFolder, 'test-log-made-again'),
      topics: TOPICS,
      partitions: PARTITIONS,
      apps: ['api-gateway', 'mastery-worker'],
      progress: silent,
    });
    await untilTaken(() => ask('/mastery/ingest', [done('1'), done('2'), done('3')]));
    await counted(3);
    await eventually('the position behind the last record', async () =>
      (await offsets()).includes(2) ? true : undefined,
    );
  }, 90_000);
  afterAll(async () => {
    await stack.stop();
  }, 30_000);

  it('the worker refuses its partition and names the command', async () => {
    const kafka = new Kafka({ brokers: [stack.urls.kafka], logLevel: logLevel.NOTHING });
    const topics = kafka.admin();
    await topics.connect();
    await topics.deleteTopics({ topics: ['mastery.requests'] });
    await topics.disconnect();
    const made = await eventually('a new topic', async () => {
      const applied = await run('topics', 'apply', '--partitions', '2', '--replication', '1');
      return applied.exit === 0 ? applied : undefined;
    });
    expect(made.written).toContain('mastery.requests: created, 2 partitions');
    expect(await ask('/mastery/ingest', [done('4')])).toMatchObject({ status: 202 });
    const refused = await eventually('the refusal', () =>
      readFileSync(join(stack.logsFolder, 'mastery-worker.log'), 'utf8')
        .split('\n')
        .find((line) => line.includes('"alert":"partition-refused"')),
    );
    // The worker looks every second: before or after the new topic's first record.
    expect(refused).toMatch(/the store ends at 2, the log already before [01]/);
    expect(refused).toContain('See mastery topics begin-anew');
    const red = await eventually('red readiness', async () => {
      const { status, text } = await readiness();
      return status === 503 ? text : undefined;
    });
    expect(red).toContain('partitions');
  });

  it('the command lets it go on, and what is counted stays counted', async () => {
    const { exit, written } = await run('topics', 'begin-anew');
    expect({ exit, written }).toMatchObject({
      exit: 0,
      written: expect.stringMatching(
        /^partition \d: another log: it begins at its start\n1 of 2 partitions needed nothing$/,
      ),
    });
    await counted(4);
    await eventually('green readiness', async () =>
      (await readiness()).status === 200 ? true : undefined,
    );
  });

  it('the command touches nothing where nothing is wrong', async () => {
    expect(await run('topics', 'begin-anew')).toEqual({
      exit: 0,
      written: '2 of 2 partitions needed nothing',
    });
  });

  it('a rebuild leaves alone whom the new log does not know from the beginning', async () => {
    const { exit, written } = await run('rebuild', '--student', student);
    expect({ exit, written }).toMatchObject({
      exit: 0,
      written: expect.stringContaining('1 left alone'),
    });
    await counted(4);
  });
});
