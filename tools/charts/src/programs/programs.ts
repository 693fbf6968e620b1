import { join } from 'node:path';
import type { GoProgram } from '@mastery/stack';
import { goFolder } from '../layout.ts';

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
    module: join(goFolder, 'helm'),
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
    module: join(goFolder, 'helm'),
    path: 'github.com/yannh/kubeconform/cmd/kubeconform',
    takes: 'seconds',
  },
  apiServer: {
    name: 'kube-apiserver',
    version: KUBERNETES,
    module: join(goFolder, 'cluster'),
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
    module: join(goFolder, 'cluster'),
    path: 'go.etcd.io/etcd/server/v3',
    takes: 'half a minute',
  },
} as const satisfies Record<string, GoProgram>;
