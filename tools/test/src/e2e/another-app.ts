import { type ChildProcess, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { type AppName, appEntry, repositoryRoot } from '@mastery/stack';
import { freePort } from '../free-port.ts';
import { eventually, stack } from './clients.ts';

/** As long as the launcher waits for an app, milliseconds. */
const START_WITHIN_MS = 60_000;

/** A process of an app beside the stack's own, on its sidecar. */
export interface AnotherApp {
  readonly url: string;
  readonly metricsUrl: string;
  readonly process: ChildProcess;
}

/**
 * Starts one more process of an app on free ports and waits until it is ready.
 * @param env what this app needs beside what every app does
 */
export const startAnother = async (
  app: AppName,
  env: Readonly<Record<string, string>>,
): Promise<AnotherApp> => {
  const [port, internal] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const entry = appEntry(app);
  const { sidecar } = stack.ports.apps[app];
  const child = spawn(process.execPath, ['--import', `${dirname(entry)}/telemetry.js`, entry], {
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
      ANONYMISER_SECRET: stack.secrets.anonymiserSecret,
      ...env,
    },
  });
  const isReady = async () => {
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    return ready?.ok === true ? true : undefined;
  };
  await eventually(`another ${app}`, isReady, START_WITHIN_MS);
  return { url, metricsUrl: `http://127.0.0.1:${internal}/metrics`, process: child };
};
