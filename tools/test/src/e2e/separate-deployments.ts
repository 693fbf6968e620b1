import { join } from 'node:path';
import { TOPICS } from '@mastery/event-schemas';
import {
  type AddedApp,
  type ProcessHandle,
  type Stack,
  prepare,
  runsFolder,
  startStack,
} from '@mastery/stack';
import { Kafka, logLevel } from 'kafkajs';

/** A result as the log has it. */
export interface Published {
  readonly student: string;
  readonly id: string;
}

/** An installation whose every process may be killed. */
export interface SeparateDeployments {
  readonly stack: Stack;
  /** A further gateway, with a sidecar of its own. */
  readonly second: AddedApp;
  /** notification-service in the role `audit`, under the app id `audit-service`. */
  readonly audit: AddedApp;
  /** Every result, in the order of the log; what a worker published again is not there twice. */
  readonly results: readonly Published[];
  stop(): Promise<void>;
}

/** Starts two gateways, and the roles of notification-service as two deployments of one image. */
export const startSeparateDeployments = async (name: string): Promise<SeparateDeployments> => {
  const silent = () => undefined;
  const stack = await startStack({
    programs: await prepare(silent),
    ...{ ports: 'free', runFolder: join(runsFolder, name), topics: TOPICS },
    ...{ partitions: 4, progress: silent, onUnexpectedExit: silent },
    appEnv: {
      'api-gateway': { AUDIT_APP_ID: 'audit-service' },
      // Whoever does not keep the trail needs no key that seals it.
      'notification-service': { ROLES: 'notifications', AUDIT_KEYS: '' },
    },
  });
  const [second, audit] = await Promise.all([
    stack.addApp('api-gateway'),
    stack.addApp('notification-service', {
      appId: 'audit-service',
      env: { ROLES: 'audit', AUDIT_KEYS: stack.secrets.auditKeys },
    }),
  ]);
  const { results, close } = await followResults(stack.urls.kafka);
  const stop = async () => {
    await close();
    await stack.stop();
  };
  return { stack, second, audit, results, stop };
};

const followResults = async (broker: string) => {
  const results: Published[] = [];
  // Also over the death of the broker: back soon after it is.
  const retry = { initialRetryTime: 200, maxRetryTime: 1_000, retries: 100 };
  const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING, retry });
  const consumer = kafka.consumer({ groupId: 'end-to-end' });
  await consumer.connect();
  await consumer.subscribe({ topic: 'mastery.results', fromBeginning: true });
  await consumer.run({
    eachMessage: ({ message }) => {
      const { id } = JSON.parse(String(message.value)) as { readonly id: string };
      const student = String(message.key);
      // A worker that dies before it noted what it published publishes it again.
      if (!results.some((each) => each.id === id)) results.push({ student, id });
      return Promise.resolve();
    },
  });
  return { results, close: () => consumer.disconnect() };
};

/** Ends these processes at once, without a last word. */
export const kill = async (...handles: readonly ProcessHandle[]): Promise<void> => {
  for (const handle of handles) handle.kill('SIGKILL');
  await Promise.all(handles.map((handle) => handle.ended()));
};

/** Starts whatever does not run, each as early as what it needs is there. */
export const startAgain = async ({ stack, second, audit }: SeparateDeployments): Promise<void> => {
  const kafka = stack.kafka.start();
  await stack.redis.start();
  const sidecars = [...stack.sidecars.values(), second.sidecar, audit.sidecar];
  const started = sidecars.map((sidecar) => sidecar.start());
  await kafka;
  const apps = [...stack.apps.values(), second.app, audit.app];
  await Promise.all([...started, ...apps.map((app) => app.start())]);
};
