import { setTimeout as sleep } from 'node:timers/promises';
import { type Check, tally } from '../scenario.ts';
import { type Answer, ask, bearer, parsed } from '../target/ask.ts';
import type { Target } from '../target/target.ts';
import { type Caller, type World, claimsOf, idIn } from './world.ts';

const ticketIn = ({ text }: Answer) =>
  String((parsed(text) as { ticket?: unknown } | undefined)?.ticket);

/** Tickets of the live stream: used twice, for somebody else, as a token, too late. */
export const tickets = async (target: Target, world: World, brief: boolean): Promise<Check> => {
  const check = tally('a ticket of the live stream opens one stream, of its holder, within 30 s');
  const issue = async (caller: Caller) =>
    ticketIn(
      await ask(target, {
        method: 'POST',
        path: '/notifications/stream/tickets',
        headers: bearer(target, claimsOf(world, caller)),
        body: '{}',
      }),
    );
  const open = async (query: string, headers = {}) =>
    (await ask(target, { method: 'GET', path: `/notifications/stream${query}`, headers })).status;
  const expectStatus = async (what: string, status: number, query: string, headers = {}) => {
    const seen = await open(query, headers);
    check.tried(seen === status ? null : `${what}: ${seen} instead of ${status}`);
  };
  const first = await issue('other');
  const late = await issue('own');
  const since = performance.now();
  await expectStatus('used first', 200, `?ticket=${first}`);
  await expectStatus('used again', 401, `?ticket=${first}`);
  await expectStatus(
    'for somebody else',
    403,
    `?ticket=${await issue('other')}&student_id=${world.victim}`,
  );
  await expectStatus('as a bearer token', 401, '', {
    authorization: `Bearer ${await issue('own')}`,
  });
  await expectStatus('guessed', 401, `?ticket=00000000-0000-4000-8000-000000000000`);
  await expectStatus('two at once', 401, `?ticket=${await issue('own')}&ticket=${first}`).catch(
    () => undefined,
  );
  if (!brief) {
    await sleep(Math.max(0, 31_000 - (performance.now() - since)));
    await expectStatus('after 31 s', 401, `?ticket=${late}`);
  }
  return check.check();
};

/** Webhooks and browsers of one caller, in the hands of another. */
export const owned = async (target: Target, world: World): Promise<Check> => {
  const check = tally(
    'webhooks and subscriptions are nobody else’s to see, rotate or remove, and their secrets are told once',
  );
  const send = (caller: Caller, method: string, path: string, body?: object) =>
    ask(target, {
      method,
      path,
      headers: bearer(target, claimsOf(world, caller)),
      ...(body && { body: JSON.stringify(body) }),
    });
  const hook = await send('service', 'POST', '/notifications/webhooks', {
    url: 'https://lms.example/owned',
  });
  const secret = String((parsed(hook.text) as { secret?: unknown }).secret);
  const id = idIn(hook.text);
  const keys = { p256dh: `B${'a'.repeat(86)}`, auth: 'b'.repeat(22) };
  const browser = idIn(
    (
      await send('own', 'POST', '/notifications/subscriptions', {
        endpoint: 'https://push.example/owned',
        keys,
      })
    ).text,
  );
  check.tried(id !== '' && browser !== '' ? null : 'nothing was made');
  for (const caller of ['teacher', 'otherTeacher'] as const) {
    const listed = await send(caller, 'GET', '/notifications/webhooks');
    check.tried(listed.text.includes(id) ? `${caller} is told of it` : null);
    for (const [method, path] of [
      ['POST', `/notifications/webhooks/${id}/rotate`],
      ['DELETE', `/notifications/webhooks/${id}`],
    ] as const) {
      const { status } = await send(caller, method, path);
      check.tried(status === 404 ? null : `${method} by ${caller}: ${status}`);
    }
  }
  for (const caller of ['other', 'otherTeacher'] as const) {
    const { status } = await send(caller, 'DELETE', `/notifications/subscriptions/${browser}`);
    check.tried(status === 404 ? null : `a subscription removed by ${caller}: ${status}`);
  }
  const again = await Promise.all(
    (['service', 'admin'] as const).map((caller) => send(caller, 'GET', '/notifications/webhooks')),
  );
  check.tried(again.some(({ text }) => text.includes(secret)) ? 'the secret is told again' : null);
  check.tried(
    (await send('service', 'GET', '/notifications/webhooks')).text.includes(id)
      ? null
      : 'it is gone',
  );
  await send('service', 'DELETE', `/notifications/webhooks/${id}`);
  await send('own', 'DELETE', `/notifications/subscriptions/${browser}`);
  return check.check();
};

/** Whether a refusal tells that somebody exists. */
export const existence = async (target: Target, world: World): Promise<Check> => {
  const check = tally('a refusal is the same whether the student exists or not');
  const refusal = async (caller: Caller, path: string, student: string) => {
    const body = JSON.stringify({ student_id: student });
    const { status, text } = await ask(target, {
      method: 'POST',
      path,
      headers: bearer(target, claimsOf(world, caller)),
      body,
    });
    return `${status} ${text.replace(/"trace_id":"[0-9a-f]{32}"/, '')}`;
  };
  for (const path of [
    '/mastery/query',
    '/mastery/explain',
    '/predictions/next-week',
    '/analytics/mastery-history',
  ]) {
    for (const caller of ['other', 'otherTeacher'] as const) {
      const [known, unknown] = [
        await refusal(caller, path, world.victim),
        await refusal(caller, path, 'nobody-at-all'),
      ];
      check.tried(known === unknown ? null : `${path} to ${caller}: ${known} / ${unknown}`);
    }
  }
  return check.check();
};
