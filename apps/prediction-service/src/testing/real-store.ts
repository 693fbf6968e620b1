import { readFileSync } from 'node:fs';
import { createDaprStateStore } from '@mastery/dapr-sidecar';
import type { StateStore } from '@mastery/ports';

interface StackFile {
  readonly ports: {
    readonly apps: Readonly<Record<string, { readonly sidecar: { readonly grpc: number } }>>;
  };
  readonly secrets: { readonly daprApiToken: string };
}

/** The state store of the running stack, through this app's sidecar. @throws Error outside of `npm test` */
export const realStore = (): StateStore => {
  const { ports, secrets } = JSON.parse(
    readFileSync(process.env['MASTERY_STACK'] ?? '', 'utf8'),
  ) as StackFile;
  const grpc = ports.apps['prediction-service']?.sidecar.grpc;
  if (grpc === undefined) throw new Error('The stack runs no sidecar of prediction-service');
  return createDaprStateStore({
    grpcEndpoint: `127.0.0.1:${grpc}`,
    apiToken: secrets.daprApiToken,
    storeName: 'statestore',
    deadlineMs: 5_000,
  });
};
