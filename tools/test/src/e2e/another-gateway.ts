import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { appEntry, repositoryRoot } from '@mastery/stack';
import { freePort } from '../free-port.ts';
import { eventually, stack } from './clients.ts';

/** A gateway beside the stack's own, on its sidecar. */
export interface AnotherGateway {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it at once. */
  kill(): void;
}

/** Starts one more gateway on free ports and waits until it is ready. */
export const startAnotherGateway = async (
  env: Readonly<Record<string, string>> = {},
): Promise<AnotherGateway> => {
  const [port, internal] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const entry = appEntry('api-gateway');
  const { sidecar } = stack.ports.apps['api-gateway'];
  const gateway = spawn(process.execPath, ['--import', `${dirname(entry)}/telemetry.js`, entry], {
    cwd: repositoryRoot,
    stdio: 'ignore',
    env: {
      PORT: String(port),
      INTERNAL_PORT: String(internal),
      KAFKA_BROKERS: stack.urls.kafka,
      DAPR_GRPC_ENDPOINT: `127.0.0.1:${sidecar.grpc}`,
      DAPR_HTTP_ENDPOINT: `http://127.0.0.1:${sidecar.http}`,
      DAPR_API_TOKEN: stack.secrets.daprApiToken,
      APP_API_TOKEN: stack.secrets.appApiToken,
      CACHE_REDIS_URL: stack.urls.redis,
      JWT_KEYS: stack.secrets.jwtKeys,
      ANONYMISER_SECRET: stack.secrets.anonymiserSecret,
      AUDIT_BUFFER_FOLDER: mkdtempSync(join(tmpdir(), 'audit-')),
      ...env,
    },
  });
  await eventually('the gateway', async () => {
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    return ready?.ok === true ? true : undefined;
  });
  return { url, process: gateway, kill: () => void gateway.kill('SIGKILL') };
};
