import type { AppName } from './apps.ts';
import type { AppDetours } from './detours.ts';
import type { StackPorts } from './ports.ts';
import { ENGINE_USER, type SecuredTransport, passwordOf } from './secured/secured-transport.ts';
import type { Secrets } from './secrets.ts';

/** Builds the configuration that an app reads from its environment. */
export function appEnvironment(options: {
  readonly name: AppName;
  readonly ports: StackPorts;
  readonly secrets: Secrets;
  readonly curriculumFile?: string;
  readonly demo?: { readonly student: string; readonly cohort: string };
  readonly secured?: SecuredTransport;
  readonly detours?: AppDetours;
}): Record<string, string> {
  const { ports, secrets, curriculumFile, secured, demo, detours = {} } = options;
  const { http, internal, sidecar: own } = ports.apps[options.name];
  const sidecar = detours.sidecar ?? own;
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(http),
    INTERNAL_PORT: String(internal),
    LOG_LEVEL: 'info',
    KAFKA_BROKERS: `127.0.0.1:${detours.kafka?.port ?? ports.kafka}`,
    DAPR_GRPC_ENDPOINT: `127.0.0.1:${sidecar.grpc}`,
    DAPR_HTTP_ENDPOINT: `http://127.0.0.1:${sidecar.http}`,
    DAPR_API_TOKEN: secrets.daprApiToken,
    APP_API_TOKEN: secrets.appApiToken,
    STATE_STORE: 'statestore',
    CACHE_REDIS_URL: redisUrl(detours.cache ?? ports.redis, secrets.redisPassword),
    JWT_KEYS: secrets.jwtKeys,
    ANONYMISER_SECRET: secrets.anonymiserSecret,
    // Only who keeps the trail can seal it.
    ...(options.name === 'notification-service' && { AUDIT_KEYS: secrets.auditKeys }),
    ...(secured && securedEnvironment(options.name, ports.redis, secrets, secured)),
    ...(options.name === 'notification-service' && {
      // Whoever tries webhooks here has the receiver on this machine.
      NOTIFICATION_ALLOWED_NETWORKS: '127.0.0.0/8,::1/128',
      VAPID_SUBJECT: 'mailto:operator@mastery-engine.example',
      VAPID_PUBLIC_KEY: secrets.vapidPublicKey,
      VAPID_PRIVATE_KEY: secrets.vapidPrivateKey,
    }),
    ...(curriculumFile && { CURRICULUM_FILE: curriculumFile }),
    ...(options.name === 'api-gateway' && demo && demoEnvironment(demo)),
  };
}

/** Whoever tries it here may be anybody: this is no production, and a gateway that is told so keeps its door shut. */
const demoEnvironment = (demo: { readonly student: string; readonly cohort: string }) => ({
  NODE_ENV: 'development',
  DEMO_DOOR: 'true',
  DEMO_STUDENT: demo.student,
  DEMO_COHORT: demo.cohort,
});

/** What an app needs besides where the servers want TLS and a user. */
const securedEnvironment = (
  name: AppName,
  redisPort: number,
  secrets: Secrets,
  { certificateFile, kafkaUsers }: SecuredTransport,
): Record<string, string> => ({
  KAFKA_TLS: 'true',
  KAFKA_TLS_CA_FILE: certificateFile,
  KAFKA_SASL_USERNAME: kafkaUsers ? name : ENGINE_USER,
  KAFKA_SASL_PASSWORD: kafkaUsers ? passwordOf(name, secrets.kafkaPassword) : secrets.kafkaPassword,
  CACHE_REDIS_URL: `rediss://${ENGINE_USER}:${secrets.redisPassword}@127.0.0.1:${redisPort}`,
  CACHE_REDIS_CA_FILE: certificateFile,
});

/**
 * Names Redis' default user, since not every client takes an empty name for it. Passwords here are
 * base64url, so nothing in them needs escaping.
 */
export function redisUrl(port: number, password: string): string {
  return `redis://default:${password}@127.0.0.1:${port}`;
}
