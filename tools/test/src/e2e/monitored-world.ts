import { join } from 'node:path';
import { TOPICS } from '@mastery/event-schemas';
import { startAlertReceiver, startMonitoring } from '@mastery/monitoring';
import { CURRICULUM_FILE } from '@mastery/oulad';
import {
  type Stack,
  appNames,
  prepare,
  prepareMonitoring,
  runsFolder,
  startStack,
} from '@mastery/stack';
import { Kafka, logLevel } from 'kafkajs';
import { token } from './clients.ts';

const silent = () => undefined;
/** What the receiver of alerts is shown. */
const TOKEN = 'a-token-of-this-test';

/** A stack of its own that a real Prometheus watches every second: dead letters of other tests would keep its alerts up. */
export const startMonitoredWorld = async (name: string) => {
  const monitoringPrograms = await prepareMonitoring(silent);
  const stack = await startStack({
    programs: await prepare(silent),
    ...{ ports: 'free', runFolder: join(runsFolder, name), topics: TOPICS, partitions: 2 },
    ...{ progress: silent, onUnexpectedExit: silent, curriculumFile: CURRICULUM_FILE },
  });
  const receiver = await startAlertReceiver(TOKEN);
  const leave = async () => {
    await receiver.close();
    await stack.stop();
  };
  const monitoring = await startMonitoring({
    programs: monitoringPrograms,
    runFolder: join(runsFolder, `${name}-watched`),
    targets: Object.fromEntries(appNames.map((app) => [app, [stack.ports.apps[app].internal]])),
    receiver: receiver.url,
    token: TOKEN,
    pace: '1s',
  }).catch(async (error: unknown) => {
    await leave();
    throw error;
  });
  return {
    ...{ stack, receiver, monitoring },
    prometheus: monitoring.prometheus,
    ask: asking(stack),
    produce: producing(stack),
    close: async () => {
      await monitoring.stop();
      await leave();
    },
  };
};

/** The world as a test has it. */
export type MonitoredWorld = Awaited<ReturnType<typeof startMonitoredWorld>>;

const asking =
  ({ urls, secrets }: Stack) =>
  async (method: string, path: string, claims: object, body?: object) => {
    const response = await fetch(`${urls.apps['api-gateway']}${path}`, {
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

/** Writes events straight to `mastery.requests`, past the front door's checks. */
const producing =
  ({ urls }: Stack) =>
  async (...events: readonly { readonly subject: string }[]): Promise<void> => {
    const kafka = new Kafka({ brokers: [urls.kafka], logLevel: logLevel.NOTHING });
    const producer = kafka.producer({ idempotent: true });
    await producer.connect();
    const messages = events.map((event) => ({ key: event.subject, value: JSON.stringify(event) }));
    await producer.send({ topic: 'mastery.requests', acks: -1, messages });
    await producer.disconnect();
  };
