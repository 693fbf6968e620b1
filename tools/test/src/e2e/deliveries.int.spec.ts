import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { TOPICS } from '@mastery/event-schemas';
import {
  type MailServer,
  createCertificate,
  startMailServer,
} from '@mastery/notify-channels/testing';
import { type Stack, prepare, runsFolder, startStack } from '@mastery/stack';
import { Redis } from 'ioredis';
import { checked, eventually, learningEvent, newStudent, token } from './clients.ts';
import { type Ending, startHookReceiver } from './hook-receiver.ts';
import { followTellings } from './result-log.ts';

/** Every fifth request fails, each time in another way; one of the ways is to do what was asked and not to say so. */
const FAILURES: readonly Ending[] = [
  { status: 500 },
  { status: 429, headers: { 'retry-after': '2' } },
  'hang up',
  'take and hang up',
];
const everyFifthFails = (n: number): Ending =>
  n % 5 === 0 ? (FAILURES[(n / 5) % FAILURES.length] ?? 'hang up') : 'take';

describe('deliveries, from REST to whoever is told', () => {
  // A stack of its own: what is killed here, other tests need.
  let stack: Stack;
  let mail: MailServer;
  let store: Redis;
  let log: Awaited<ReturnType<typeof followTellings>>;

  beforeAll(async () => {
    const silent = () => undefined;
    mail = await startMailServer({ certificate: await createCertificate(), transport: 'plain' });
    stack = await startStack({
      programs: await prepare(silent),
      ...{ ports: 'free', runFolder: join(runsFolder, 'test-deliveries'), topics: TOPICS },
      ...{ partitions: 4, progress: silent, onUnexpectedExit: silent },
      appEnv: {
        'notification-service': {
          SMTP_URL: `smtp://${mail.authority}`,
          MAIL_FROM: 'School <no-reply@school.example>',
        },
      },
    });
    store = new Redis(stack.urls.redis, { maxRetriesPerRequest: 1 });
    log = await followTellings(stack.urls.kafka);
  }, 120_000);
  afterAll(async () => {
    await log.close();
    store.disconnect();
    await stack.stop();
    await mail.close();
  }, 60_000);

  const receivers: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const each of receivers.splice(0)) await each.close();
  });

  const ask = async (method: string, path: string, claims: object, body?: object) => {
    const response = await checked(`${stack.urls.apps['api-gateway']}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token(claims, stack.secrets.jwtKeys)}`,
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = (await response.text()) || '{}';
    return { status: response.status, body: JSON.parse(text) as Record<string, unknown> };
  };
  const newPlatform = () => ({ sub: `lms-${randomUUID()}`, role: 'service' });
  const register = async (platform: object, endingOf: (n: number) => Ending) => {
    const receiver = await startHookReceiver(endingOf);
    receivers.push(receiver);
    const added = await ask('POST', '/notifications/webhooks', platform, { url: receiver.url });
    expect(added).toMatchObject({ status: 200 });
    receiver.expect(String(added.body['secret']));
    return { ...receiver, id: String(added.body['id']) };
  };
  /** Scores that another system owns: enough for a level, so that a threshold and a path follow. */
  const score = async (student: string) => {
    const components = { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 };
    const event = learningEvent(student, 'mastery.calculation.requested', { components });
    const admin = { sub: 'operator', role: 'admin' };
    expect(await ask('POST', '/mastery/ingest', admin, event)).toMatchObject({ status: 202 });
  };
  const tellingsOf = (students: readonly string[]) =>
    eventually('the results', () => {
      const found = log.of(students);
      return found.length >= students.length * 2 ? found : undefined;
    });
  /** What the service knows of every message to a webhook. */
  const sendStates = async (webhook: string) => {
    const keys = await store.keys(`notification:*:webhook:*:${webhook}`);
    const found = await Promise.all(keys.map((key) => store.hget(key, 'data')));
    return found.map((data) => JSON.parse(data ?? '{}') as { state?: string; outcome?: string });
  };
  const allDone = (webhook: string, count: number, withinMs: number) =>
    eventually(
      `${count} messages that are done`,
      async () => {
        const states = await sendStates(webhook);
        const isDone = states.length >= count && states.every(({ state }) => state === 'done');
        return isDone ? states : undefined;
      },
      withinMs,
    );

  it('reach a webhook once in effect, although every fifth request fails and the service dies in the middle', async () => {
    const hook = await register(newPlatform(), everyFifthFails);
    const students = Array.from({ length: 30 }, newStudent);
    for (const student of students.slice(0, 20)) await score(student);
    await eventually('some on their way', () => (hook.requests() >= 15 ? true : undefined));
    const service = stack.apps.get('notification-service')!;
    service.kill('SIGKILL');
    await service.ended();
    const before = hook.effects.length;
    for (const student of students.slice(20)) await score(student);
    const tellings = await tellingsOf(students);
    expect(before).toBeLessThan(tellings.length);
    await service.start();

    // Whom the dead process was about to tell is free again after two minutes; a third try may be a minute and a half away.
    const states = await allDone(hook.id, tellings.length, 300_000);
    expect(states.map(({ outcome }) => outcome)).toEqual(tellings.map(() => 'sent'));
    expect(hook.forged).toEqual([]);
    const told = new Map(hook.effects.map(({ webhookId, eventId }) => [webhookId, eventId]));
    // Nothing lost, and whoever counts a webhook-id once counts nothing twice.
    expect([...told.values()].toSorted()).toEqual(tellings.map(({ id }) => id).toSorted());
    // Else nothing failed, and nothing above was shown.
    expect(hook.requests()).toBeGreaterThan(tellings.length * 1.2);
    process.stdout.write(
      `deliveries: ${tellings.length} results, ${hook.requests()} requests, ${hook.effects.length} taken, ${told.size} told\n`,
    );
  }, 360_000);

  it('end at a webhook that says it is gone, and go on at another of the same platform', async () => {
    const platform = newPlatform();
    const gone = await register(platform, () => ({ status: 410 }));
    const stays = await register(platform, () => 'take');
    const listed = async () => {
      const { body } = await ask('GET', '/notifications/webhooks', platform);
      return (body['webhooks'] as readonly { readonly id: string }[]).map(({ id }) => id);
    };
    expect(await listed()).toEqual([gone.id, stays.id]);
    const student = newStudent();
    await score(student);
    await eventually('the removal', async () =>
      (await listed()).includes(gone.id) ? undefined : true,
    );
    expect(await listed()).toEqual([stays.id]);
    await allDone(gone.id, 2, 20_000);
    const requests = gone.requests();

    const next = newStudent();
    await score(next);
    const tellings = await tellingsOf([student, next]);
    const told = () => new Set(stays.effects.map(({ eventId }) => eventId));
    await eventually('the other', () => (told().size >= tellings.length ? true : undefined));
    expect([...told()].toSorted()).toEqual(tellings.map(({ id }) => id).toSorted());
    expect(gone.requests()).toBe(requests);
  }, 60_000);

  it('reach a mailbox once its owner has confirmed it', async () => {
    const student = newStudent();
    const [own, address] = [{ sub: student, role: 'student' }, `${randomUUID()}@school.example`];
    const mails = () => mail.arrived.filter(({ to }) => to.includes(address));
    const chosen = await ask('PUT', '/notifications/preferences', own, { email: address });
    expect(chosen).toMatchObject({ status: 200, body: { email_state: 'unconfirmed' } });
    const code = await eventually(
      'the code',
      () =>
        /The code is (\S{22})\./.exec(mails()[0]?.email.text?.replaceAll(/\s+/g, ' ') ?? '')?.[1],
    );
    const confirmed = await ask('POST', '/notifications/email/confirm', own, { code });
    expect(confirmed).toMatchObject({ status: 204 });
    const { body } = await ask('GET', '/notifications/preferences', own);
    expect(body).toMatchObject({ email_state: 'confirmed' });
    await score(student);
    await eventually('two e-mails', () => (mails().length >= 3 ? true : undefined));
    expect(new Set(mails().map(({ email }) => email.messageId)).size).toBe(3);
    expect(mails().every(({ from }) => from === 'no-reply@school.example')).toBe(true);
  }, 60_000);
});
