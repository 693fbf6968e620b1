import { PROGRAMS } from '../programs/programs.ts';
import type { Report } from './report.ts';

/** The page that keeps what came out. */
export const keptPage = ({ lines, passed, failed }: Report): string =>
  `# The charts on a real API server

Written by \`npm run dry-run:kubernetes -- --keep\`: kube-apiserver ${PROGRAMS.apiServer.version} with etcd ${PROGRAMS.etcd.version}, Helm ${PROGRAMS.helm.version}, the custom
resources of Dapr, KEDA and the Prometheus operator. The server checks and keeps objects; nobody runs them: no scheduler, no kubelet, no controller, no injector, no operator.
How to read it: [kubernetes.md](kubernetes.md).

\`\`\`text
${lines.join('\n')}

${passed} passed, ${failed} failed
\`\`\`
`;
