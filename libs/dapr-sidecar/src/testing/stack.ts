import { readFileSync } from 'node:fs';

/** What these tests need to know of the running stack. */
export interface StackFile {
  readonly ports: {
    readonly apps: Readonly<
      Record<string, { readonly sidecar: { readonly http: number; readonly grpc: number } }>
    >;
  };
  readonly secrets: { readonly daprApiToken: string };
}

/** The sidecar to test with. @throws Error outside of `npm test` */
export const runningSidecar = () => {
  const { ports, secrets } = JSON.parse(
    readFileSync(process.env['MASTERY_STACK'] ?? '', 'utf8'),
  ) as StackFile;
  const app = ports.apps['prediction-service'];
  if (!app) throw new Error('The stack runs no sidecar of prediction-service');
  return { ...app.sidecar, apiToken: secrets.daprApiToken };
};
