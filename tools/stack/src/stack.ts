import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AdminConnection, applyRights, applyTopics } from '@mastery/kafka-event-log';
import { appNames } from './apps.ts';
import type { AppName } from './apps.ts';
import { redisUrl } from './app-environment.ts';
import { freePorts } from './free-ports.ts';
import { mainRunFolder } from './layout.ts';
import { choosePorts, freeAppPorts } from './ports.ts';
import type { StackPorts } from './ports.ts';
import { toConsole } from './progress.ts';
import type { Progress } from './progress.ts';
import { openRunFolder } from './run-folder.ts';
import { settled } from './settled.ts';
import type { ProcessHandle } from './run/handle.ts';
import { registryUrl } from './run/registry.ts';
import { createSupervisor } from './run/supervisor.ts';
import type { UnexpectedExit } from './run/supervisor.ts';
import { ENGINE_USER, createSecuredTransport } from './secured/secured-transport.ts';
import { generateSecrets } from './secrets.ts';
import type { Secrets } from './secrets.ts';
import type { StackOptions } from './stack-options.ts';
import {
  appOf,
  kafkaOf,
  redisOf,
  registryOf,
  sentryOf,
  sidecarOf,
  sidecarOfApp,
} from './stack-parts.ts';
import type { Parts } from './stack-parts.ts';
import type { Infrastructure, Stack, StackUrls } from './stack-types.ts';
import { sidecarTelemetry } from './telemetry.ts';

/**
 * Starts the infrastructure, the topics, the sidecars and the apps, each as early as what it needs
 * is ready, and returns when all are. On any failure everything that was started is stopped.
 *
 * @throws Error saying which process failed, with the last lines of its log
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const progress = options.progress ?? toConsole;
  const runFolder = options.runFolder ?? mainRunFolder;
  openRunFolder(runFolder, options.keepData ?? false);
  const supervisor = createSupervisor({
    runFolder,
    onUnexpectedExit: options.onUnexpectedExit ?? reportExit(progress),
  });
  const giveUp = () => void supervisor.stopAll();
  options.signal?.addEventListener('abort', giveUp, { once: true });
  try {
    options.signal?.throwIfAborted();
    const ports = await choosePorts(options.ports ?? 'default');
    const { programs } = options;
    const secured = options.secured ? await securedTransport(runFolder, options) : undefined;
    const telemetry = sidecarTelemetry(options.telemetry ?? {});
    const secrets = generateSecrets();
    const { detours } = options;
    const parts = { supervisor, programs, ports, secrets, secured, telemetry, detours, giveUp };
    return await startParts(parts, options, progress);
  } catch (error) {
    await supervisor.stopAll();
    throw error;
  }
}

async function securedTransport(runFolder: string, { kafkaRights }: StackOptions) {
  const transport = await createSecuredTransport(runFolder);
  return kafkaRights ? { ...transport, kafkaUsers: Object.keys(kafkaRights) } : transport;
}

async function startParts(parts: Parts, options: StackOptions, progress: Progress) {
  const names = options.apps ?? appNames;
  const since = performance.now();
  const infrastructure = await startInfrastructure(parts, options);
  progress(`Kafka, Redis and the schema registry are ready after ${secondsSince(since)} s`);
  const sidecars = new Map<AppName, ProcessHandle>();
  const apps = new Map<AppName, ProcessHandle>();
  const stack = stackOf(parts, options, infrastructure, { sidecars, apps });
  // An app and its sidecar wait for each other, so neither may wait for the other's start.
  const startSidecars = names.map(async (name) =>
    sidecars.set(name, await sidecarOfApp(parts, name)),
  );
  const startApps = (async () => {
    await options.beforeApps?.(stack);
    const started = names.map(async (name) => apps.set(name, await appOf(parts, name, options)));
    await settled(started, parts.giveUp);
  })();
  await settled([...startSidecars, startApps], parts.giveUp);
  if (names.length > 0) progress(`Sidecars and apps are ready after ${secondsSince(since)} s`);
  return stack;
}

async function startInfrastructure(parts: Parts, options: StackOptions): Promise<Infrastructure> {
  const withTopics = async () => {
    const kafka = await kafkaOf(parts);
    const scale = { partitions: options.partitions ?? 12, replicationFactor: 1 };
    await applyTopics(connectionOf(parts), options.topics ?? [], scale);
    if (options.kafkaRights) await applyRights(connectionOf(parts), options.kafkaRights);
    return kafka;
  };
  const work = [withTopics(), redisOf(parts), registryOf(parts), sentryOf(parts)] as const;
  const [kafka, redis, registry, sentry] = await settled(work, parts.giveUp);
  return { kafka, redis, registry, sentry };
}

function connectionOf({ ports, secrets, secured }: Parts): AdminConnection {
  const connection = { brokers: [`127.0.0.1:${ports.kafka}`], clientId: 'stack' };
  if (!secured) return connection;
  const password = secrets.kafkaPassword;
  return {
    ...connection,
    sasl: { mechanism: 'scram-sha-512', username: ENGINE_USER, password },
    ssl: { ca: readFileSync(secured.certificateFile, 'utf8') },
  };
}

function stackOf(
  parts: Parts,
  options: StackOptions,
  infrastructure: Infrastructure,
  running: Pick<Stack, 'sidecars' | 'apps'>,
): Stack {
  const { supervisor, ports, secrets } = parts;
  return {
    ...infrastructure,
    ...running,
    ports,
    secrets,
    runFolder: supervisor.runFolder,
    logsFolder: join(supervisor.runFolder, 'logs'),
    urls: urlsOf(ports, secrets),
    addSidecar: async (appId, appPort) => {
      const [http = 0, grpc = 0, internalGrpc = 0, metrics = 0] = await freePorts(4);
      const own = { http, grpc, internalGrpc, metrics };
      return { ports: own, handle: await sidecarOf(parts, appId, appPort, own) };
    },
    addApp: async (name, deployment = {}) => {
      const own = await freeAppPorts();
      // Further instances have ports of their own, to which no detour leads.
      const beside = {
        ...parts,
        detours: undefined,
        ports: { ...ports, apps: { ...ports.apps, [name]: own } },
      };
      const [sidecar, app] = await settled([
        sidecarOfApp(beside, name, deployment.appId),
        appOf(beside, name, options, deployment),
      ] as const);
      return { ports: own, sidecar, app };
    },
    stop: () => supervisor.stopAll(),
  };
}

function urlsOf(ports: StackPorts, secrets: Secrets): StackUrls {
  const app = (name: AppName) => `http://127.0.0.1:${ports.apps[name].http}`;
  return {
    kafka: `127.0.0.1:${ports.kafka}`,
    redis: redisUrl(ports.redis, secrets.redisPassword),
    registry: registryUrl(ports.registry),
    apps: Object.fromEntries(appNames.map((name) => [name, app(name)])) as StackUrls['apps'],
  };
}

const reportExit = (progress: Progress) => (exit: UnexpectedExit) => {
  progress(`${exit.name} ended unexpectedly (${exit.status}); ${exit.log} ends with:`);
  progress(exit.lastLines);
};

const secondsSince = (since: number) => ((performance.now() - since) / 1000).toFixed(1);
