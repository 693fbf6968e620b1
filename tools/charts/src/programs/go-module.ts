import { type PrepareContext, execOptions, mustRun } from '@mastery/stack';

/** A Go module of which only files are used, with the sum that Go's checksum database has for it. */
export interface PinnedModule {
  readonly path: string;
  readonly version: string;
  readonly sum: string;
}

/** Where the custom resources and Kubernetes' own schemas come from. */
export const MODULES = {
  kubernetes: {
    path: 'k8s.io/kubernetes',
    version: 'v1.34.1',
    sum: 'h1:F3p8dtpv+i8zQoebZeK5zBqM1g9x1aIdnA5vthvcuUk=',
  },
  dapr: {
    path: 'github.com/dapr/dapr',
    version: 'v1.18.2',
    sum: 'h1:yT1BXImaUiYtIKaKVnOBiWVFqQU1ckQaiXkXEO2+Dh0=',
  },
  keda: {
    path: 'github.com/kedacore/keda/v2',
    version: 'v2.17.2',
    sum: 'h1:xlrcK5TKABJF9PebK79sgL07s/csGjL3H4m72OkZXxk=',
  },
  prometheusOperator: {
    path: 'github.com/prometheus-operator/prometheus-operator',
    version: 'v0.85.0',
    sum: 'h1:M5xLCLEoaW2IJfnuCwFzzpL+jSVQu3KGT84Pye+fW8s=',
  },
} as const satisfies Record<string, PinnedModule>;

/**
 * The folder of a module's files, which Go's client fetches where its own cache does not have them.
 *
 * @throws Error when they are not what was pinned
 */
export const moduleFolder = async (
  context: PrepareContext,
  { path, version, sum }: PinnedModule,
): Promise<string> => {
  const args = ['mod', 'download', '-json', `${path}@${version}`];
  const said = await mustRun('go', args, { ...execOptions(context), cwd: '/' });
  const { Dir, Sum } = JSON.parse(said.slice(said.indexOf('{'))) as { Dir: string; Sum: string };
  if (Sum !== sum)
    throw new Error(`${path}@${version} has the sum ${Sum}, and ${sum} is expected.`);
  return Dir;
};
