import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOPICS } from '@mastery/event-schemas';
import {
  type Arrival,
  type Ending,
  createCertificate,
  startHookReceiver,
  startMailServer,
} from '@mastery/notify-channels/testing';
import { type Stack, prepare, runsFolder, startStack } from '@mastery/stack';
import { Redis } from 'ioredis';
import { checked, eventually, learningEvent, token } from './clients.ts';
import { followTellings } from './result-log.ts';
import { untilTaken } from './until-taken.ts';

/** A message that took so long is no longer waited for by the notification-service here, milliseconds. */
export const TRY_MS = 2_000;

/** So patient is it here: a message of a process that died is free again before the process is back. */
const PATIENCE = {
  DELIVERY_TRY_MS: String(TRY_MS),
  DELIVERY_CLAIM_MS: '8000',
  DELIVERY_RETRY_MS: '250',
};

const silent = () => undefined;

/** What the service knows of a message. */
interface SendState {
  readonly state?: string;
  readonly outcome?: string;
}

/** A stack of its own with a mail server, and receivers that trust each other's certificate: what is killed here, other tests need. */
export const startDeliveryWorld = async (name: string) => {
  const certificate = await createCertificate();
  const caFile = join(tmpdir(), `mastery-ca-${randomUUID()}.pem`);
  await writeFile(caFile, certificate.cert);
  const mail = await startMailServer({ certificate, transport: 'plain' });
  const stack = await startPatientStack(name, {
    SMTP_URL: `smtp://${mail.authority}`,
    MAIL_FROM: 'School <no-reply@school.example>',
    NODE_EXTRA_CA_CERTS: caFile,
  });
  const store = new Redis(stack.urls.redis, { maxRetriesPerRequest: 1 });
  const log = await followTellings(stack.urls.kafka);
  const ask = asking(stack);

  return {
    ...{ stack, certificate, mail, ask },
    /** Adds a webhook that ends in this way. */
    register: async (platform: object, endingOf: (arrival: Arrival) => Ending) => {
      const receiver = await startHookReceiver(endingOf);
      const added = await ask('POST', '/notifications/webhooks', platform, { url: receiver.url });
      if (added.status !== 200) throw new Error(JSON.stringify(added));
      const id = String(added.body['id']);
      receiver.expect(String(added.body['secret']));
      const close = async () => {
        await ask('DELETE', `/notifications/webhooks/${id}`, platform);
        await receiver.close();
      };
      return { ...receiver, id, close };
    },
    /** Scores that another system owns: enough for a level, so that a threshold and a path follow. */
    score: async (student: string, each = 0.8) => {
      const components = { completion: each, quiz: each, quality: each, consistency: each };
      const event = learningEvent(student, 'mastery.calculation.requested', { components });
      const ingest = () => ask('POST', '/mastery/ingest', { sub: 'ops', role: 'admin' }, event);
      const taken = await untilTaken(ingest);
      if (taken.status !== 202) throw new Error(JSON.stringify(taken));
    },
    /** What these students are to be told after so many scores each. */
    tellingsOf: (students: readonly string[], scores = 1) =>
      eventually('the results', () => {
        const found = log.of(students);
        return found.length >= students.length * 2 * scores ? found : undefined;
      }),
    /** What became of each message to a webhook, once nothing more is done about any. */
    outcomes: (webhook: string, count: number, withinMs?: number) =>
      eventually(
        `${count} messages that are done`,
        async () => {
          const states = await sendStatesOf(store, webhook);
          const isDone = states.length >= count && states.every(({ state }) => state === 'done');
          return isDone ? states.map(({ outcome }) => outcome) : undefined;
        },
        withinMs,
      ),
    close: async () => {
      await log.close();
      store.disconnect();
      await stack.stop();
      await mail.close();
      await rm(caFile);
    },
  };
};

const startPatientStack = async (name: string, env: Readonly<Record<string, string>>) =>
  startStack({
    programs: await prepare(silent),
    ...{ ports: 'free', runFolder: join(runsFolder, name), topics: TOPICS, partitions: 4 },
    ...{ progress: silent, onUnexpectedExit: silent },
    apps: ['api-gateway', 'mastery-worker', 'notification-service'],
    appEnv: { 'notification-service': { ...PATIENCE, ...env } },
  });

const asking =
  ({ urls, secrets }: Stack) =>
  async (method: string, path: string, claims: object, body?: object) => {
    const response = await checked(`${urls.apps['api-gateway']}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token(claims, secrets.jwtKeys)}`,
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = (await response.text()) || '{}';
    return { status: response.status, body: JSON.parse(text) as Record<string, unknown> };
  };

const sendStatesOf = async (store: Redis, webhook: string): Promise<readonly SendState[]> => {
  const keys = await store.keys(`notification:*:webhook:*:${webhook}`);
  const found = await Promise.all(keys.map((key) => store.hget(key, 'data')));
  return found.map((data) => JSON.parse(data ?? '{}') as SendState);
};
