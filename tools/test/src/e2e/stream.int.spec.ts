import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TOPICS } from '@mastery/event-schemas';
import { type AddedApp, type Stack, prepare, runsFolder, startStack } from '@mastery/stack';
import { Kafka, logLevel } from 'kafkajs';
import { checked, eventually, learningEvent, newStudent, token } from './clients.ts';
import { listen } from './listen.ts';
import { untilTaken } from './until-taken.ts';

describe('the live stream', () => {
  // A stack of its own: what is killed here, other tests need.
  let stack: Stack;
  let second: AddedApp;
  /** Every result as the log has it, in its order. */
  const log: { readonly student: string; readonly id: string }[] = [];
  let stopConsumer: () => Promise<unknown> = () => Promise.resolve();
  const one = () => stack.urls.apps['api-gateway'];
  const other = () => `http://127.0.0.1:${second.ports.http}`;

  beforeAll(async () => {
    const silent = () => undefined;
    stack = await startStack({
      programs: await prepare(silent),
      ...{ ports: 'free', runFolder: join(runsFolder, 'test-stream'), topics: TOPICS },
      ...{ partitions: 4, progress: silent, onUnexpectedExit: silent },
      apps: ['api-gateway', 'mastery-worker', 'prediction-service'],
    });
    second = await stack.addApp('api-gateway');
    const kafka = new Kafka({ brokers: [stack.urls.kafka], logLevel: logLevel.NOTHING });
    const consumer = kafka.consumer({ groupId: 'stream-spec' });
    await consumer.connect();
    await consumer.subscribe({ topic: 'mastery.results', fromBeginning: true });
    await consumer.run({
      eachMessage: ({ message }) => {
        const { id } = JSON.parse(String(message.value)) as { readonly id: string };
        const student = String(message.key);
        // A worker that dies before it noted what it published publishes it again.
        if (!log.some((each) => each.id === id)) log.push({ student, id });
        return Promise.resolve();
      },
    });
    stopConsumer = () => consumer.disconnect();
  }, 120_000);
  afterAll(async () => {
    await stopConsumer();
    await stack.stop();
  }, 60_000);

  const open: { close(): void }[] = [];
  afterEach(() => {
    for (const each of open.splice(0)) each.close();
  });
  const as = (claims: object) => token(claims, stack.secrets.jwtKeys);
  const ask = async (url: string, claims: object, body: unknown = {}, method = 'POST') => {
    const response = await checked(url, {
      method,
      headers: { authorization: `Bearer ${as(claims)}`, 'content-type': 'application/json' },
      ...(method === 'POST' && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as { ticket: string } };
  };
  const admin = { sub: 'operator', role: 'admin' };
  const send = async (student: string, count: number, at = other()) => {
    for (let n = 0; n < count; n += 1) {
      const event = learningEvent(student, 'exercise.completed', {
        ...{ topic: 'loops', exercise_id: `e-${randomUUID()}`, correct: n % 3 > 0 },
      });
      const sent = await untilTaken(() => ask(`${at}/mastery/ingest`, admin, event));
      expect(sent).toMatchObject({ status: 202 });
    }
  };
  const streamOf = async (claims: object, at = one(), elsewhere?: () => string, query = '') => {
    const address = `${at}/notifications/stream${query}`;
    const stream = listen(address, { token: as(claims), ...(elsewhere && { elsewhere }) });
    open.push(stream);
    await eventually('the beginning', () => stream.types().includes('stream.opened') || undefined);
    return stream;
  };
  const idsOf = (...students: readonly string[]) =>
    log.filter(({ student }) => students.includes(student)).map(({ id }) => id);
  const updates = (stream: Awaited<ReturnType<typeof streamOf>>, count: number) =>
    eventually(
      `${count} updates`,
      () =>
        stream.types().filter((type) => type === 'mastery.updated').length >= count || undefined,
      60_000,
    );
  const heardIds = (stream: Awaited<ReturnType<typeof streamOf>>) =>
    stream.results().map(({ data }) => data['id']);

  it('brings every result once and in order, over a restart of the gateway and the death of the worker', async () => {
    const ada = newStudent();
    const stranger = newStudent();
    const student = { sub: ada, role: 'student' };
    const stays = await streamOf(student);
    const moves = await streamOf(student, one(), other);
    await send(ada, 5);
    await send(stranger, 2);
    await updates(stays, 5);

    const worker = stack.apps.get('mastery-worker')!;
    const sending = send(ada, 20);
    worker.kill('SIGKILL');
    await worker.ended();
    await sending;
    await worker.start();
    await updates(stays, 25);

    const gateway = stack.apps.get('api-gateway')!;
    const stopped = gateway.stop();
    await send(ada, 10);
    await stopped;
    await updates(moves, 35);
    await gateway.start();
    await send(ada, 5);
    await Promise.all([updates(stays, 40), updates(moves, 40)]);

    gateway.kill('SIGKILL');
    await gateway.ended();
    await send(ada, 5);
    await gateway.start();
    await Promise.all([updates(stays, 45), updates(moves, 45)]);

    await eventually('the log', () => idsOf(ada).length >= heardIds(stays).length || undefined);
    for (const stream of [stays, moves]) {
      expect(heardIds(stream)).toEqual(idsOf(ada));
      expect(stream.types()).not.toContain('stream.gap');
      expect(stream.connections()).toBeGreaterThan(1);
      expect(stream.results().map(({ data }) => data['subject'])).not.toContain(stranger);
    }
    expect(stays.connections()).toBeGreaterThan(2);
  }, 180_000);

  it('opens by a ticket once, at any gateway, and the ticket is in no log', async () => {
    const ada = newStudent();
    const { status, body } = await ask(`${one()}/notifications/stream/tickets`, {
      ...{ sub: ada, role: 'student' },
    });
    expect(status).toBe(200);
    const address = (at: string) => `${at}/notifications/stream?ticket=${body.ticket}`;
    const stream = listen(address(other()));
    open.push(stream);
    await eventually('the beginning', () => stream.types().includes('stream.opened') || undefined);
    for (const at of [one(), other()]) {
      const again = await checked(address(at));
      expect(again.status).toBe(401);
      expect(await again.text()).not.toContain(body.ticket);
    }
    await send(ada, 1);
    await updates(stream, 1);
    const logs = readdirSync(stack.logsFolder).map((name) =>
      readFileSync(join(stack.logsFolder, name), 'utf8'),
    );
    expect(logs.join('')).toContain('/notifications/stream');
    expect(logs.filter((text) => text.includes(body.ticket))).toEqual([]);
  }, 60_000);

  it('brings a teacher the members of two cohorts, each result once, for as long as they are members', async () => {
    const [c1, c2] = [`c-${randomUUID()}`, `c-${randomUUID()}`];
    const [ada, bob, eve, stranger] = [newStudent(), newStudent(), newStudent(), newStudent()];
    for (const [cohort, ids] of [
      [c1, [ada, bob]],
      [c2, [bob, eve]],
    ] as const) {
      const members = `${one()}/cohorts/${cohort}/members`;
      expect(await ask(members, admin, { student_ids: ids })).toMatchObject({ status: 202 });
    }
    const teacher = { sub: 't-1', role: 'teacher', cohorts: [c1, c2] };
    for (const student_id of [ada, bob, eve]) {
      await eventually('the membership', async () => {
        const asked = await ask(`${one()}/mastery/query`, teacher, { student_id });
        return asked.status === 403 ? undefined : true;
      });
    }
    // Joining is an event, too: one of ada, two of bob, one of eve.
    await eventually('what came of joining', () => idsOf(ada, bob, eve).length === 4 || undefined);
    const earlier = idsOf(ada, bob, eve);
    const expected = (...students: readonly string[]) =>
      idsOf(...students).filter((id) => !earlier.includes(id));
    const stream = await streamOf(teacher, one(), other);
    for (const student of [ada, bob, stranger, eve]) await send(student, 4);
    await updates(stream, 12);
    const gateway = stack.apps.get('api-gateway')!;
    const stopped = gateway.stop();
    for (const student of [ada, bob, stranger, eve]) await send(student, 2);
    await stopped;
    await gateway.start();
    await updates(stream, 18);
    await eventually(
      'the log',
      () => expected(ada, bob, eve).length >= heardIds(stream).length || undefined,
    );
    expect(heardIds(stream).toSorted()).toEqual(expected(ada, bob, eve).toSorted());
    for (const student of [ada, bob, eve]) {
      const own = expected(student);
      expect(heardIds(stream).filter((id) => own.includes(String(id)))).toEqual(own);
    }
    expect(stream.types()).not.toContain('stream.gap');
    expect(Math.max(...stream.heard.map(({ lastEventId }) => lastEventId.length))).toBeLessThan(
      2_000,
    );

    await ask(`${one()}/cohorts/${c1}/members/${ada}`, admin, undefined, 'DELETE');
    await eventually('the removal', async () => {
      const asked = await ask(`${one()}/mastery/query`, teacher, { student_id: ada });
      return asked.status === 403 ? true : undefined;
    });
    // So long the gateway may go by what it read before.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    const before = heardIds(stream).length;
    await send(ada, 2);
    await send(eve, 1);
    await eventually('the next of another', () =>
      heardIds(stream).length > before ? true : undefined,
    );
    const after = stream.results().slice(before);
    expect(new Set(after.map(({ data }) => data['subject']))).toEqual(new Set([eve]));
  }, 120_000);

  it('ends with the token, and lets nobody in without', async () => {
    const ada = newStudent();
    const exp = Math.floor(Date.now() / 1_000) + 4;
    const stream = await streamOf({ sub: ada, role: 'student', exp });
    await eventually('the end', () => stream.types().includes('stream.ended') || undefined);
    expect(stream.heard.at(-1)?.data).toEqual({ reason: 'expired' });
    await eventually('the refusal', () => stream.statuses.includes(401) || undefined);
    const strange = `${one()}/notifications/stream?student_id=${newStudent()}`;
    expect(await ask(strange, { sub: ada, role: 'student' }, {}, 'GET')).toMatchObject({
      status: 403,
    });
  }, 60_000);
});
