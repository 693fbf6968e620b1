import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TOPICS } from '@mastery/event-schemas';
import { startHookReceiver } from '@mastery/notify-channels/testing';
import { type Stack, appNames, prepare, runsFolder, startStack } from '@mastery/stack';
import { checked, eventually, learningEvent, token } from '../clients.ts';
import { untilTaken } from '../until-taken.ts';
import { type ReceivedSpan, startOtlpReceiver } from './otlp-receiver.ts';

const silent = () => undefined;
const OPERATOR = { sub: 'ops', role: 'admin' };

/** A stack whose spans come here. */
export const startTracingWorld = async (name: string) => {
  const collector = await startOtlpReceiver();
  const stack = await startStack({
    programs: await prepare(silent),
    ...{ ports: 'free', runFolder: join(runsFolder, name), topics: TOPICS, partitions: 2 },
    ...{ progress: silent, onUnexpectedExit: silent },
    telemetry: {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
      OTEL_BSP_SCHEDULE_DELAY: '200',
    },
    appEnv: Object.fromEntries(appNames.map((app) => [app, { LOG_LEVEL: 'debug' }])),
  });
  const hook = await startHookReceiver(() => 'take', 1);
  const ask = asking(stack);
  return {
    ...{ stack, collector, hook },
    post: (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
      untilTaken(() => ask('POST', path, OPERATOR, body, headers)),
    /** From now on the hook is told what students are told. */
    listen: async () => {
      const platform = { sub: `lms-${randomUUID()}`, role: 'service' };
      const added = await ask('POST', '/notifications/webhooks', platform, { url: hook.url });
      hook.expect(String(added.body['secret']));
    },
    /** The spans of a trace, once there are such among them. */
    traceOnceIn: (traceId: string, isThere: (span: ReceivedSpan) => boolean) =>
      eventually(`spans of ${traceId}`, () => {
        const found = collector.spans.filter((span) => span.traceId === traceId);
        return found.some(isThere) ? found : undefined;
      }),
    /** Every JSON line of every app. */
    logLines: () =>
      readdirSync(stack.logsFolder)
        .filter((file) => appNames.some((app) => file.startsWith(app)))
        .flatMap((file) => readFileSync(join(stack.logsFolder, file), 'utf8').split('\n'))
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
    close: async () => {
      await stack.stop();
      await hook.close();
      await collector.close();
    },
  };
};

/** Scores that another system owns: enough for a level, so that a threshold and a path follow. */
export const enoughForALevel = (student: string, more: object = {}) => {
  const components = { completion: 0.8, quiz: 0.8, quality: 0.8, consistency: 0.8 };
  return learningEvent(student, 'mastery.calculation.requested', { components }, more);
};

const asking =
  ({ urls, secrets }: Stack) =>
  async (
    method: string,
    path: string,
    claims: object,
    body: object,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const response = await checked(`${urls.apps['api-gateway']}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token(claims, secrets.jwtKeys)}`,
        'content-type': Array.isArray(body)
          ? 'application/cloudevents-batch+json'
          : 'application/json',
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const text = (await response.text()) || '{}';
    return { status: response.status, body: JSON.parse(text) as Record<string, unknown> };
  };
