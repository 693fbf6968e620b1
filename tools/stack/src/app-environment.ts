import type { AppName } from './apps.ts';
import type { StackPorts } from './ports.ts';
import type { Secrets } from './secrets.ts';

/** Builds the configuration that an app reads from its environment. */
export function appEnvironment(options: {
  readonly name: AppName;
  readonly ports: StackPorts;
  readonly secrets: Secrets;
  readonly curriculumFile?: string;
}): Record<string, string> {
  const { ports, secrets, curriculumFile } = options;
  const { http, internal, sidecar } = ports.apps[options.name];
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(http),
    INTERNAL_PORT: String(internal),
    LOG_LEVEL: 'info',
    KAFKA_BROKERS: `127.0.0.1:${ports.kafka}`,
    DAPR_GRPC_ENDPOINT: `127.0.0.1:${sidecar.grpc}`,
    DAPR_HTTP_ENDPOINT: `http://127.0.0.1:${sidecar.http}`,
    DAPR_API_TOKEN: secrets.daprApiToken,
    APP_API_TOKEN: secrets.appApiToken,
    STATE_STORE: 'statestore',
    CACHE_REDIS_URL: redisUrl(ports.redis, secrets.redisPassword),
    JWT_KEYS: secrets.jwtKeys,
    ANONYMISER_SECRET: secrets.anonymiserSecret,
    ...(curriculumFile && { CURRICULUM_FILE: curriculumFile }),
  };
}

/**
 * Names Redis' default user, since not every client takes an empty name for it. Passwords here are
 * base64url, so nothing in them needs escaping.
 */
export function redisUrl(port: number, password: string): string {
  return `redis://default:${password}@127.0.0.1:${port}`;
}
