import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  type Arrival,
  type Ending,
  type HookReceiver,
  isTaken,
  startPushService,
} from '@mastery/notify-channels/testing';
import { eventually, newStudent } from './clients.ts';
import { TRY_MS, startDeliveryWorld } from './delivery-world.ts';

/** Every fifth request fails, each time in another way; one of the ways is to do what was asked and not to say so. */
const FAILURES: readonly Ending[] = [
  { status: 500 },
  { status: 429, headers: { 'retry-after': '1' } },
  'hang up',
  'take and hang up',
];
const everyFifthFails = ({ nth }: Arrival): Ending =>
  nth % 5 === 0 ? (FAILURES[(nth / 5) % FAILURES.length] ?? 'hang up') : 'take';

const newPlatform = () => ({ sub: `lms-${randomUUID()}`, role: 'service' });
const sorted = (texts: Iterable<string>) => [...texts].toSorted();

describe('deliveries, from REST to whoever is told', () => {
  let world: Awaited<ReturnType<typeof startDeliveryWorld>>;
  beforeAll(async () => {
    world = await startDeliveryWorld('test-deliveries');
  }, 120_000);
  afterAll(async () => world.close(), 60_000);

  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close();
  });
  const register = async (platform: object, endingOf: (arrival: Arrival) => Ending) => {
    const receiver = await world.register(platform, endingOf);
    open.push(receiver);
    return receiver;
  };
  /** The results that a receiver knows of: by `webhook-id`, so whatever comes twice counts once. */
  const toldTo = ({ requests }: Pick<HookReceiver, 'requests'>) =>
    new Map(requests.filter(isTaken).map(({ webhookId, eventId }) => [webhookId, eventId]));
  const untilTold = (hook: HookReceiver, count: number) =>
    eventually(`${count} told`, () => (toldTo(hook).size >= count ? true : undefined));

  it('reach a webhook once in effect, although every fifth request fails and the service dies in the middle', async () => {
    const hook = await register(newPlatform(), everyFifthFails);
    const students = Array.from({ length: 30 }, newStudent);
    for (const student of students.slice(0, 20)) await world.score(student);
    await eventually('some on their way', () => (hook.requests.length >= 15 ? true : undefined));
    const service = world.stack.apps.get('notification-service')!;
    service.kill('SIGKILL');
    await service.ended();
    const before = toldTo(hook).size;
    for (const student of students.slice(20)) await world.score(student);
    const tellings = await world.tellingsOf(students);
    expect(before).toBeLessThan(tellings.length);
    await service.start();

    const outcomes = await world.outcomes(hook.id, tellings.length, 120_000);
    expect(outcomes).toEqual(tellings.map(() => 'sent'));
    expect(hook.forged).toEqual([]);
    // Nothing lost, and whoever counts a webhook-id once counts nothing twice.
    expect(sorted(toldTo(hook).values())).toEqual(sorted(tellings.map(({ id }) => id)));
    // Else nothing failed, and nothing above was shown.
    expect(hook.requests.length).toBeGreaterThan(tellings.length * 1.2);
  }, 240_000);

  it('wait for a webhook that stalls and then asks for patience, while another is told at once', async () => {
    const platform = newPlatform();
    const slow = await register(platform, ({ tries }) => {
      if (tries === 1) return 'stall';
      return tries === 2 ? { status: 429, headers: { 'retry-after': '2' } } : 'take';
    });
    const quick = await register(platform, () => 'take');
    const student = newStudent();
    await world.score(student);
    const tellings = await world.tellingsOf([student]);
    await untilTold(quick, tellings.length);
    expect(toldTo(slow).size).toBe(0);
    expect(await world.outcomes(slow.id, tellings.length)).toEqual(tellings.map(() => 'sent'));
    for (const tries of Map.groupBy(slow.requests, ({ webhookId }) => webhookId).values()) {
      const [first, second, third] = tries;
      expect(tries).toHaveLength(3);
      expect(second!.at - first!.at).toBeGreaterThanOrEqual(TRY_MS);
      expect(third!.at - second!.until).toBeGreaterThanOrEqual(2_000);
    }
  }, 60_000);

  it('end at a webhook that says it is gone, and go on at another of the same platform', async () => {
    const platform = newPlatform();
    const gone = await register(platform, () => ({ status: 410 }));
    const stays = await register(platform, () => 'take');
    const listed = async () => {
      const { body } = await world.ask('GET', '/notifications/webhooks', platform);
      return (body['webhooks'] as readonly { readonly id: string }[]).map(({ id }) => id);
    };
    expect(sorted(await listed())).toEqual(sorted([gone.id, stays.id]));
    const student = newStudent();
    await world.score(student);
    await eventually('the removal', async () =>
      (await listed()).includes(gone.id) ? undefined : true,
    );
    expect(await listed()).toEqual([stays.id]);
    await world.outcomes(gone.id, 2);
    const requests = gone.requests.length;

    const next = newStudent();
    await world.score(next);
    const tellings = await world.tellingsOf([student, next]);
    await untilTold(stays, tellings.length);
    expect(sorted(toldTo(stays).values())).toEqual(sorted(tellings.map(({ id }) => id)));
    expect(gone.requests).toHaveLength(requests);
  }, 60_000);

  it('reach a mailbox once its owner has confirmed it, and not before', async () => {
    const student = newStudent();
    const [own, address] = [{ sub: student, role: 'student' }, `${randomUUID()}@school.example`];
    const mails = () => world.mail.arrived.filter(({ to }) => to.includes(address));
    const chosen = await world.ask('PUT', '/notifications/preferences', own, { email: address });
    expect(chosen).toMatchObject({ status: 200, body: { email_state: 'unconfirmed' } });
    const hook = await register(newPlatform(), () => 'take');
    await world.score(student, 0.5);
    await untilTold(hook, 2);
    expect(mails()).toHaveLength(1);

    const text = mails()[0]?.email.text?.replaceAll(/\s+/g, ' ') ?? '';
    const code = /The code is (?<code>\S{22})\./.exec(text)?.groups?.['code'] ?? '';
    const confirm = (sent: string) =>
      world.ask('POST', '/notifications/email/confirm', own, { code: sent });
    expect((await confirm('A'.repeat(22))).status).toBeGreaterThanOrEqual(400);
    expect(await confirm(code)).toMatchObject({ status: 204 });
    const { body } = await world.ask('GET', '/notifications/preferences', own);
    expect(body).toMatchObject({ email_state: 'confirmed' });
    await world.score(student, 0.95);
    await world.tellingsOf([student], 2);
    await eventually('two e-mails', () => (mails().length >= 3 ? true : undefined));
    await untilTold(hook, 4);
    expect(mails()).toHaveLength(3);
    expect(new Set(mails().map(({ email }) => email.messageId)).size).toBe(3);
    expect(mails().every(({ from }) => from === 'no-reply@school.example')).toBe(true);
  }, 60_000);

  it('reach a browser, encrypted for it alone and signed by this installation', async () => {
    const { certificate, stack } = world;
    const service = await startPushService(certificate, stack.secrets.vapidPublicKey);
    open.push(service);
    const student = newStudent();
    const own = { sub: student, role: 'student' };
    const subscription = { endpoint: service.endpoint, keys: service.browser.keys };
    const added = await world.ask('POST', '/notifications/subscriptions', own, subscription);
    expect(added).toMatchObject({ status: 200 });
    await world.score(student);
    // What is not encrypted for the browser, or not signed with our key, does not arrive.
    await eventually('two pushes', () => (service.arrived.length >= 2 ? true : undefined));
    const { body } = await world.ask('GET', '/notifications/inbox', own);
    const titles = (all: unknown) =>
      sorted((all as readonly { readonly title: string }[]).map(({ title }) => title));
    expect(titles(service.arrived)).toEqual(titles(body['notifications']));
    expect(service.requests).toHaveLength(2);
  }, 60_000);
});
