import { join } from 'node:path';
import type { AppDetours } from '../detours.ts';
import { daprFolder } from '../layout.ts';
import { ENGINE_USER, type SecuredTransport } from '../secured/secured-transport.ts';
import type { SidecarTelemetry } from '../telemetry.ts';
import type { Child } from './child.ts';
import { httpCheck, waitUntilReady } from './ready.ts';
import { TRUST_DOMAIN, trustAnchors } from './sentry.ts';
import type { Supervisor } from './supervisor.ts';

export interface SidecarOptions {
  readonly daprd: string;
  readonly appId: string;
  /** Where the app listens, if it is ever called; the sidecar may start before it. */
  readonly appPort?: number;
  readonly httpPort: number;
  readonly grpcPort: number;
  /** Sidecars call each other here. */
  readonly internalGrpcPort: number;
  readonly metricsPort: number;
  readonly sentryPort: number;
  /** Who may call the app, a file of `deploy/dapr/configuration/access`; everybody when absent. */
  readonly access?: string;
  readonly redisPort: number;
  readonly redisPassword: string;
  /** Where it listens for other sidecars and what it tells them; 127.0.0.1 unless given. */
  readonly internal?: AppDetours['internal'];
  /** Redis over TLS, as the engine's user. */
  readonly secured?: SecuredTransport;
  /** Where its spans go; it makes none unless given. */
  readonly telemetry?: SidecarTelemetry;
  /** What the app shows the sidecar. */
  readonly daprApiToken: string;
  /** What the sidecar shows the app. */
  readonly appApiToken: string;
}

/**
 * Starts the Dapr sidecar of one app and waits until its state store answers. Redis must run: daprd
 * ends when it finds none.
 */
export async function startSidecar(
  supervisor: Supervisor,
  options: SidecarOptions,
): Promise<Child> {
  const child = supervisor.launch({
    name: `${options.appId}-sidecar`,
    kind: 'sidecar',
    command: options.daprd,
    args: sidecarArguments(options),
    cwd: supervisor.runFolder,
    env: { ...process.env, ...sidecarEnvironment(options, supervisor.runFolder) },
  });
  const url = `http://127.0.0.1:${options.httpPort}/v1.0/healthz/outbound`;
  await waitUntilReady(child, httpCheck(url), 30_000);
  return child;
}

/** Every port and address is given: a default would listen on all interfaces. */
export function sidecarArguments(options: SidecarOptions): readonly string[] {
  return Object.entries({
    'app-id': options.appId,
    ...(options.appPort !== undefined && { 'app-port': options.appPort }),
    'app-channel-address': '127.0.0.1',
    'dapr-listen-addresses': '127.0.0.1',
    'dapr-http-port': options.httpPort,
    'dapr-grpc-port': options.grpcPort,
    'dapr-internal-grpc-listen-address': options.internal?.listens ?? '127.0.0.1',
    'dapr-internal-grpc-port': options.internalGrpcPort,
    'metrics-listen-address': '127.0.0.1',
    'metrics-port': options.metricsPort,
    'max-body-size': '16Mi',
    'sentry-address': `127.0.0.1:${options.sentryPort}`,
    'control-plane-trust-domain': TRUST_DOMAIN,
    // Stopped after its app, it has nothing to wait for.
    'dapr-graceful-shutdown-seconds': 1,
  })
    .flatMap(([flag, value]) => [`--${flag}`, String(value)])
    .concat(
      // Sidecars prove to each other which app is theirs.
      '--enable-mtls',
      ...['components', 'resiliency'].map((part) => ['--resources-path', join(daprFolder, part)]),
      ...configurations(options).map((file) => [
        '--config',
        join(daprFolder, 'configuration', file),
      ]),
    );
}

const configurations = ({ access, telemetry }: SidecarOptions): readonly string[] => [
  ...['sidecar.yaml', 'local.yaml'],
  ...(telemetry === undefined ? [] : ['tracing.yaml']),
  ...(access === undefined ? [] : [join('access', access)]),
];

/** What the component and configuration files leave open, and the tokens. */
export function sidecarEnvironment(
  options: SidecarOptions,
  runFolder: string,
): Readonly<Record<string, string>> {
  return {
    STATE_REDIS_HOST: `127.0.0.1:${options.redisPort}`,
    STATE_REDIS_USERNAME: options.secured ? ENGINE_USER : 'default',
    STATE_REDIS_PASSWORD: options.redisPassword,
    STATE_REDIS_TLS: String(options.secured !== undefined),
    // Where Go looks for authorities; in a cluster the image's own serve.
    ...(options.secured && { SSL_CERT_FILE: options.secured.certificateFile }),
    NAME_RESOLUTION_FILE: join(runFolder, 'sidecars.db'),
    // Else it tells the others the machine's outer address, where it does not listen.
    DAPR_HOST_IP: options.internal?.told ?? '127.0.0.1',
    ...(options.telemetry && {
      OTLP_ADDRESS: options.telemetry.address,
      OTLP_IS_SECURE: String(options.telemetry.isSecure),
    }),
    DAPR_TRUST_ANCHORS: trustAnchors(runFolder),
    NAMESPACE: 'default',
    DAPR_API_TOKEN: options.daprApiToken,
    APP_API_TOKEN: options.appApiToken,
  };
}
