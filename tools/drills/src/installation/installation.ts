import { join } from 'node:path';
import { signToken } from '@mastery/auth-jwt';
import {
  type AppName,
  type Programs,
  type Stack,
  appEntry,
  appNames,
  runsFolder,
  startStack,
} from '@mastery/stack';
import { type Replicas, createReplicas } from './replicas.ts';

/** An installation that a procedure changes: real servers, of which the apps start when the page says so. */
export interface Installation {
  readonly stack: Stack;
  readonly replicas: Replicas;
  /** Lets the apps start and waits until all are ready. */
  install(): Promise<void>;
  /** A bearer token, valid for an hour. @param keys the key that signs it; the ones of the gateway unless given */
  token(role: 'admin' | 'service' | 'student', subject: string, keys?: string): Promise<string>;
  close(): Promise<void>;
}

/** Few enough that each has load, and enough to be divided. */
const PARTITIONS = '4';

/** Starts the servers on free ports, and no app yet. */
export const openInstallation = async (
  programs: Programs,
  signal: AbortSignal,
): Promise<Installation> => {
  const install = Promise.withResolvers<undefined>();
  const servers = Promise.withResolvers<Stack>();
  const appEnv: Record<AppName, Record<string, string>> = forEachApp(() => ({}));
  const entries = forEachApp(appEntry);
  const started = startStack({
    programs,
    ports: 'free',
    runFolder: join(runsFolder, 'drill'),
    appEnv,
    entry: (name) => entries[name],
    beforeApps: async (stack) => {
      servers.resolve(stack);
      await install.promise;
    },
    progress: () => undefined,
    onUnexpectedExit: () => undefined,
    signal,
  });
  const failed = started.then(() => new Promise<never>(() => undefined));
  const stack = await Promise.race([servers.promise, failed]);
  return {
    stack,
    replicas: createReplicas({ stack, appEnv, entries }),
    install: async () => {
      install.resolve(undefined);
      await started;
    },
    token: (role, subject, keys = stack.secrets.jwtKeys) =>
      signToken({ keys, subject, role, expiresInSeconds: 3_600 }),
    close: async () => {
      install.resolve(undefined);
      await started.catch(() => undefined);
      await stack.stop();
    },
  };
};

const forEachApp = <Value>(valueOf: (name: AppName) => Value) =>
  Object.fromEntries(appNames.map((name) => [name, valueOf(name)])) as Record<AppName, Value>;

/** What a session of the installation finds in its environment, as an operator's shell has it. */
export const environmentOf = (
  stack: Stack,
  token: string,
  control: string,
): Record<string, string> => ({
  DRILL_CONTROL: control,
  PARTITIONS,
  REPLICATION: '1',
  MASTERY_URL: stack.urls.apps['api-gateway'],
  WORKER_URL: stack.urls.apps['mastery-worker'],
  PREDICTION_URL: stack.urls.apps['prediction-service'],
  NOTIFICATION_URL: stack.urls.apps['notification-service'],
  MASTERY_TOKEN: token,
  KAFKA_BROKERS: stack.urls.kafka,
  SCHEMA_REGISTRY_URL: stack.urls.registry,
  REDIS_URL: stack.urls.redis,
  REDIS_DATA: join(stack.runFolder, 'redis'),
  JWT_KEYS: stack.secrets.jwtKeys,
  AUDIT_KEYS: stack.secrets.auditKeys,
});
