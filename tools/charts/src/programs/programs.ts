import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CacheEntry,
  type PrepareContext,
  cached,
  execOptions,
  mustRun,
  timed,
} from '@mastery/stack';
import { goFolder } from '../layout.ts';

/** A program that is built from a Go module whose go.mod and go.sum are committed here. */
interface GoProgram {
  readonly name: string;
  readonly version: string;
  /** The module's folder within `go`. */
  readonly module: string;
  readonly path: string;
  readonly ldflags?: string;
  /** How long it takes the first time. */
  readonly takes: string;
}

const KUBERNETES = '1.34.1';
const set = (path: string, values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => `-X ${path}.${name}=${value}`)
    .join(' ');
const HELM = '3.18.4';

/** What the charts are checked with. */
export const PROGRAMS = {
  helm: {
    name: 'helm',
    version: HELM,
    module: 'helm',
    path: 'helm.sh/helm/v3/cmd/helm',
    // Charts are rendered for this Kubernetes unless a cluster says otherwise.
    ldflags: [
      set('helm.sh/helm/v3/internal/version', { version: `v${HELM}` }),
      set('helm.sh/helm/v3/pkg/chartutil', { k8sVersionMajor: '1', k8sVersionMinor: '34' }),
    ].join(' '),
    takes: '1 to 2 minutes',
  },
  kubeconform: {
    name: 'kubeconform',
    version: '0.7.0',
    module: 'helm',
    path: 'github.com/yannh/kubeconform/cmd/kubeconform',
    takes: 'seconds',
  },
  apiServer: {
    name: 'kube-apiserver',
    version: KUBERNETES,
    module: 'cluster',
    path: 'k8s.io/kubernetes/cmd/kube-apiserver',
    ldflags: set('k8s.io/component-base/version', {
      gitVersion: `v${KUBERNETES}`,
      gitMajor: '1',
      gitMinor: '34',
    }),
    takes: '5 to 10 minutes',
  },
  etcd: {
    name: 'etcd',
    version: '3.6.4',
    module: 'cluster',
    path: 'go.etcd.io/etcd/server/v3',
    takes: 'half a minute',
  },
} as const satisfies Record<string, GoProgram>;

/** The path of a program, which is built first where the cache does not have it. */
export const prepareProgram = async (
  context: PrepareContext,
  program: GoProgram,
): Promise<string> => {
  const module = join(goFolder, program.module);
  const flags = [
    ...['-trimpath', '-mod=readonly'],
    `-ldflags=${['-s -w', program.ldflags ?? ''].join(' ').trim()}`,
  ];
  const text = (file: string) => readFileSync(join(module, file), 'utf8');
  const entry: CacheEntry = {
    name: program.name,
    version: program.version,
    inputs: [process.arch, program.path, ...flags, text('go.mod'), text('go.sum')],
  };
  const { env, ...options } = execOptions(context);
  const folder = await cached(context, entry, (target) =>
    timed(context.progress, `${program.name} ${program.version}: building, ${program.takes}`, () =>
      // Others on this machine have something to do as well.
      mustRun('nice', ['go', 'build', ...flags, '-o', join(target, program.name), program.path], {
        ...options,
        cwd: module,
        env: { ...env, CGO_ENABLED: '0' },
      }),
    ),
  );
  return join(folder, program.name);
};
