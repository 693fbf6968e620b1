import { type ChildProcess, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { appEntry, repositoryRoot } from '@mastery/stack';
import { freePort } from '../free-port.ts';
import { eventually, stack } from './clients.ts';

/** A notification-service beside the stack's own, with the role `audit` alone. */
export interface AnotherAudit {
  readonly url: string;
  readonly metricsUrl: string;
  readonly process: ChildProcess;
}

/** Starts it on the state store of the stack's own sidecar, and waits until it is ready. */
export const startAnotherAudit = async (): Promise<AnotherAudit> => {
  const [port, internal] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const entry = appEntry('notification-service');
  const { sidecar } = stack.ports.apps['notification-service'];
  const audit = spawn(process.execPath, ['--import', `${dirname(entry)}/telemetry.js`, entry], {
    cwd: repositoryRoot,
    stdio: 'ignore',
    env: {
      ROLES: 'audit',
      PORT: String(port),
      INTERNAL_PORT: String(internal),
      KAFKA_BROKERS: stack.urls.kafka,
      DAPR_GRPC_ENDPOINT: `127.0.0.1:${sidecar.grpc}`,
      DAPR_HTTP_ENDPOINT: `http://127.0.0.1:${sidecar.http}`,
      DAPR_API_TOKEN: stack.secrets.daprApiToken,
      APP_API_TOKEN: stack.secrets.appApiToken,
      ANONYMISER_SECRET: stack.secrets.anonymiserSecret,
      AUDIT_KEYS: stack.secrets.auditKeys,
    },
  });
  await eventually('the audit service', async () => {
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    return ready?.ok === true ? true : undefined;
  });
  return { url, metricsUrl: `http://127.0.0.1:${internal}/metrics`, process: audit };
};
