import { appEntry, apps } from './apps.ts';
import type { AppName } from './apps.ts';
import { appEnvironment } from './app-environment.ts';
import { type AppDetours, type Detours, kafkaDetours } from './detours.ts';
import type { SidecarPorts, StackPorts } from './ports.ts';
import type { Programs } from './prepare/prepare.ts';
import { startApp } from './run/app.ts';
import { startHandle } from './run/handle.ts';
import { startKafka } from './run/kafka.ts';
import { startRedis } from './run/redis.ts';
import { startRegistry } from './run/registry.ts';
import { startSentry } from './run/sentry.ts';
import { startSidecar } from './run/sidecar.ts';
import type { Supervisor } from './run/supervisor.ts';
import type { Secrets } from './secrets.ts';
import type { SecuredTransport } from './secured/secured-transport.ts';
import type { StackOptions } from './stack-options.ts';
import type { Deployment } from './stack-types.ts';
import type { SidecarTelemetry } from './telemetry.ts';

/** What every part of one stack is started from. */
export interface Parts {
  readonly supervisor: Supervisor;
  readonly programs: Programs;
  readonly ports: StackPorts;
  readonly secrets: Secrets;
  readonly secured?: SecuredTransport | undefined;
  readonly telemetry?: SidecarTelemetry | undefined;
  readonly detours?: Detours | undefined;
  /** Ends everything: one part has failed, so the others need not become ready. */
  readonly giveUp: () => void;
}

/** Starts the broker. */
export const kafkaOf = ({ supervisor, programs, ports, secrets, secured, detours }: Parts) =>
  startHandle(() =>
    startKafka(supervisor, {
      java: programs.java,
      ...programs.kafka,
      port: ports.kafka,
      controllerPort: ports.kafkaController,
      detours: kafkaDetours(detours),
      ...(secured && { secured: { transport: secured, password: secrets.kafkaPassword } }),
    }),
  );

/** Starts Redis. */
export const redisOf = ({ supervisor, programs, ports, secrets, secured }: Parts) =>
  startHandle(() =>
    startRedis(supervisor, {
      program: programs.redis,
      port: ports.redis,
      password: secrets.redisPassword,
      ...(secured && { secured }),
    }),
  );

/** Starts the schema registry. */
export const registryOf = ({ supervisor, programs, ports }: Parts) =>
  startHandle(() =>
    startRegistry(supervisor, {
      java: programs.java,
      ...programs.registry,
      port: ports.registry,
    }),
  );

/** Starts the authority that signs who a sidecar is. */
export const sentryOf = ({ supervisor, programs, ports }: Parts) =>
  startHandle(() => startSentry(supervisor, { program: programs.sentry, port: ports.sentry }));

/** Starts a sidecar; without an access policy it lets everybody call its app. */
export const sidecarOf = (
  { supervisor, programs, ports, secrets, secured, telemetry }: Parts,
  appId: string,
  appPort: number | undefined,
  own: SidecarPorts,
  access?: string,
  { store, internal }: AppDetours = {},
) =>
  startHandle(() =>
    startSidecar(supervisor, {
      daprd: programs.daprd,
      appId,
      ...(appPort !== undefined && { appPort }),
      httpPort: own.http,
      grpcPort: own.grpc,
      internalGrpcPort: own.internalGrpc,
      metricsPort: own.metrics,
      sentryPort: ports.sentry,
      ...(access !== undefined && { access }),
      redisPort: store ?? ports.redis,
      redisPassword: secrets.redisPassword,
      ...(internal && { internal }),
      ...(secured && { secured }),
      ...(telemetry && { telemetry }),
      daprApiToken: secrets.daprApiToken,
      appApiToken: secrets.appApiToken,
    }),
  );

/** Starts the sidecar of one of the four apps, with the access policy of its app id. */
export const sidecarOfApp = (
  parts: Parts,
  name: AppName,
  appId: string | undefined = apps[name].appId,
) => {
  const { http, sidecar } = parts.ports.apps[name];
  return sidecarOf(parts, appId, http, sidecar, `${appId}.yaml`, parts.detours?.[name]);
};

/** Starts one of the four apps. @param deployed how this process of it differs from the others */
export const appOf = (
  parts: Parts,
  name: AppName,
  options: StackOptions,
  { appId, env: own }: Deployment = {},
) => {
  const { ports, secrets, secured } = parts;
  const { command } = options;
  const detours = parts.detours?.[name];
  const env = appEnvironment({
    name,
    ports,
    secrets,
    ...(secured && { secured }),
    ...(detours && { detours }),
    ...(options.curriculumFile && { curriculumFile: options.curriculumFile }),
    ...(options.demo && { demo: options.demo }),
  });
  return startHandle(() =>
    startApp(parts.supervisor, {
      name: appId ?? name,
      entry: (options.entry ?? appEntry)(name),
      env: { ...env, ...options.telemetry, ...options.appEnv?.[name], ...own },
      readyUrl: `http://127.0.0.1:${ports.apps[name].http}/readyz`,
      ...(command && { command: (usual) => command(name, usual) }),
    }),
  );
};
