import { fork } from 'node:child_process';
import { join } from 'node:path';
import { SOURCE_FLAGS, type Stack, freePorts } from '@mastery/stack';
import { type Gateway, createGateway } from './gateway.ts';
import { patiently } from './patiently.ts';

/** A gateway beside the stack's own, on its sidecar. */
export interface StartedGateway {
  readonly gateway: Gateway;
  stop(): void;
}

/** Starts one more gateway out of its sources, with an audit trail or without; resolves when it is ready. */
export const startGateway = async (
  stack: Stack,
  token: string,
  isAudited: boolean,
): Promise<StartedGateway> => {
  const [port = 0, internal = 0] = await freePorts(2);
  const { sidecar } = stack.ports.apps['api-gateway'];
  const app = fork(new URL('./gateway-app.ts', import.meta.url), {
    execArgv: [
      ...SOURCE_FLAGS,
      // kafkajs asks for such timers, and Node.js 24 says so.
      '--disable-warning=TimeoutNegativeWarning',
    ],
    // Its log lines are made and go nowhere.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      NODE_ENV: 'production',
      AUDITED: String(isAudited),
      AUDIT_BUFFER_FOLDER: join(stack.runFolder, `audit-${port}`),
      HOST: '127.0.0.1',
      PORT: String(port),
      INTERNAL_PORT: String(internal),
      KAFKA_BROKERS: stack.urls.kafka,
      DAPR_GRPC_ENDPOINT: `127.0.0.1:${sidecar.grpc}`,
      DAPR_HTTP_ENDPOINT: `http://127.0.0.1:${sidecar.http}`,
      DAPR_API_TOKEN: stack.secrets.daprApiToken,
      APP_API_TOKEN: stack.secrets.appApiToken,
      ANONYMISER_SECRET: stack.secrets.anonymiserSecret,
      CACHE_REDIS_URL: stack.urls.redis,
      JWT_KEYS: stack.secrets.jwtKeys,
      RATE_LIMITS: 'service=90000000',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await patiently(async () => {
    const { status } = await fetch(`${url}/readyz`);
    if (status !== 200) throw new Error(`the gateway is not ready: ${status}`);
  });
  return { gateway: createGateway(url, token), stop: () => void app.kill('SIGKILL') };
};
