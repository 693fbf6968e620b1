import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checked, eventually, learningEvent, newStudent, token } from './clients.ts';
import { listen } from './listen.ts';
import {
  type SeparateDeployments,
  kill,
  startAgain,
  startSeparateDeployments,
} from './separate-deployments.ts';
import { untilTaken } from './until-taken.ts';

// A stack of its own: what is killed here, other tests need.
let deployed: SeparateDeployments;
const one = () => deployed.stack.urls.apps['api-gateway'];
const other = () => `http://127.0.0.1:${deployed.second.ports.http}`;

beforeAll(async () => {
  deployed = await startSeparateDeployments('test-stream');
}, 180_000);
afterAll(() => deployed.stop(), 60_000);

const as = (claims: object) => token(claims, deployed.stack.secrets.jwtKeys);
const ask = async (url: string, claims: object, body: unknown = {}, method = 'POST') => {
  const response = await checked(url, {
    method,
    headers: { authorization: `Bearer ${as(claims)}`, 'content-type': 'application/json' },
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const admin = { sub: 'operator', role: 'admin' };
/** Whose events arrive while everything dies. */
const survivor = newStudent();
const send = async (student: string, count: number, at = other()) => {
  for (let n = 0; n < count; n += 1) {
    const event = learningEvent(student, 'exercise.completed', {
      ...{ topic: 'loops', exercise_id: `e-${randomUUID()}`, correct: n % 3 > 0 },
    });
    const sent = await untilTaken(() => ask(`${at}/mastery/ingest`, admin, event));
    expect(sent).toMatchObject({ status: 202 });
  }
};
const idsOf = (...students: readonly string[]) =>
  deployed.results.filter(({ student }) => students.includes(student)).map(({ id }) => id);

describe('the live stream', () => {
  const open: { close(): void }[] = [];
  afterEach(() => {
    for (const each of open.splice(0)) each.close();
  });
  const streamOf = async (claims: object, at = one(), elsewhere?: () => string, query = '') => {
    const address = `${at}/notifications/stream${query}`;
    const stream = listen(address, { token: as(claims), ...(elsewhere && { elsewhere }) });
    open.push(stream);
    await eventually('the beginning', () => stream.types().includes('stream.opened') || undefined);
    return stream;
  };
  const updates = (stream: Awaited<ReturnType<typeof streamOf>>, count: number) =>
    eventually(
      `${count} updates`,
      () =>
        stream.types().filter((type) => type === 'mastery.updated').length >= count || undefined,
      60_000,
    );
  const heardIds = (stream: Awaited<ReturnType<typeof streamOf>>) =>
    stream.results().map(({ data }) => data['id']);

  it('brings every result once and in order, over a restart of the gateway and the death of every process', async () => {
    const { stack, second, audit } = deployed;
    const ada = survivor;
    const stranger = newStudent();
    const student = { sub: ada, role: 'student' };
    const stays = await streamOf(student);
    const moves = await streamOf(student, one(), other);
    await send(ada, 5);
    await send(stranger, 2);
    await updates(stays, 5);

    const gateway = stack.apps.get('api-gateway')!;
    const stopped = gateway.stop();
    await send(ada, 10);
    await stopped;
    await updates(moves, 15);
    await gateway.start();
    await send(ada, 5);
    await Promise.all([updates(stays, 20), updates(moves, 20)]);

    const sending = send(ada, 20);
    await kill(...stack.apps.values(), ...stack.sidecars.values(), audit.app, audit.sidecar);
    await sending;
    await kill(second.app, second.sidecar, stack.kafka, stack.redis);
    await startAgain(deployed);
    await send(ada, 5);
    await Promise.all([updates(stays, 45), updates(moves, 45)]);

    // This test's own consumer lost its broker, too, and takes its time to come back.
    const heard = new Set(heardIds(stays)).size;
    await eventually('the log', () => idsOf(ada).length >= heard || undefined, 90_000);
    for (const stream of [stays, moves]) {
      expect(heardIds(stream)).toEqual(idsOf(ada));
      expect(stream.types()).not.toContain('stream.gap');
      expect(stream.connections()).toBeGreaterThan(2);
      expect(stream.results().map(({ data }) => data['subject'])).not.toContain(stranger);
    }
  }, 240_000);

  it('opens by a ticket once, at any gateway, and the ticket is in no log', async () => {
    const ada = newStudent();
    const { status, body } = await ask(`${one()}/notifications/stream/tickets`, {
      ...{ sub: ada, role: 'student' },
    });
    expect(status).toBe(200);
    const ticket = body['ticket'] as string;
    const address = (at: string) => `${at}/notifications/stream?ticket=${ticket}`;
    const stream = listen(address(other()));
    open.push(stream);
    await eventually('the beginning', () => stream.types().includes('stream.opened') || undefined);
    for (const at of [one(), other()]) {
      const again = await checked(address(at));
      expect(again.status).toBe(401);
      expect(await again.text()).not.toContain(ticket);
    }
    await send(ada, 1);
    await updates(stream, 1);
    const { logsFolder } = deployed.stack;
    const logs = readdirSync(logsFolder).map((name) =>
      readFileSync(join(logsFolder, name), 'utf8'),
    );
    expect(logs.join('')).toContain('/notifications/stream');
    expect(logs.filter((text) => text.includes(ticket))).toEqual([]);
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
    const gateway = deployed.stack.apps.get('api-gateway')!;
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

describe('the role audit as a deployment of its own', () => {
  /** Dapr Invoke, from the sidecar of another app. */
  const invoke = async (caller: 'api-gateway' | 'notification-service', target: string) => {
    const { ports, secrets } = deployed.stack;
    const url = `http://127.0.0.1:${ports.apps[caller].sidecar.http}/v1.0/invoke/${target}`;
    const headers = {
      'content-type': 'application/json',
      'dapr-api-token': secrets.daprApiToken,
    };
    return (await fetch(url, { method: 'POST', headers, body: '{}' })).status;
  };

  it('answers the gateway under its app id, and nobody else; the other role knows no trail', async () => {
    expect(await invoke('api-gateway', 'audit-service/method/audit')).toBe(200);
    expect(await invoke('api-gateway', 'audit-service/method/inbox')).toBe(404);
    expect(await invoke('notification-service', 'audit-service/method/audit')).toBe(403);
    expect(await invoke('api-gateway', 'notification-service/method/audit')).toBe(404);
  });

  it('keeps a trail that holds and has every decision, although everything died meanwhile', async () => {
    const expected = idsOf(survivor);
    expect(expected.length).toBeGreaterThanOrEqual(45);
    const decisions = await eventually('every decision', async () => {
      const query = `student_id=${survivor}&kind=decision&limit=100`;
      const { body } = await ask(`${one()}/audit?${query}`, admin, {}, 'GET');
      const entries = body['entries'] as readonly { readonly id: string }[];
      const ids = new Set(entries.map(({ id }) => id).toReversed());
      return ids.size >= expected.length ? ids : undefined;
    });
    expect([...decisions]).toEqual(expected);
    const verified = await ask(`${one()}/audit/verification`, admin, {}, 'GET');
    expect(verified.body).toMatchObject({ holds: true, findings: [] });
  });
});
