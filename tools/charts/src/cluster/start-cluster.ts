import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SecuredTransport, createSecuredTransport, freePorts } from '@mastery/stack';
import { type Ask, createAsk } from './api.ts';
import { startChild } from './child.ts';

/** The programs of a cluster that has an API and nobody who acts on it. */
export interface ClusterPrograms {
  readonly etcd: string;
  readonly apiServer: string;
}

/** A running API server. */
export interface Cluster {
  readonly ask: Ask;
  /** The file by which Helm finds it. */
  readonly kubeconfig: string;
  stop(): Promise<void>;
}

const READY_MS = 120_000;

/** Starts etcd and the API server on loopback, with a certificate and a token of their own. */
export const startCluster = async (programs: ClusterPrograms, folder: string): Promise<Cluster> => {
  mkdirSync(folder, { recursive: true });
  const [etcdPort = 0, peerPort = 0, port = 0] = await freePorts(3);
  const transport = await createSecuredTransport(folder);
  const token = randomBytes(32).toString('hex');
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content, { mode: 0o600 });
    return join(folder, name);
  };
  const etcd = startChild(
    programs.etcd,
    etcdArguments(folder, etcdPort, peerPort),
    join(folder, 'etcd.log'),
  );
  const args = apiServerArguments({
    ...{ port, etcdPort, transport },
    tokens: file('tokens.csv', `${token},admin,admin,system:masters\n`),
    accountKey: file('accounts.pem', accountKey()),
  });
  const server = startChild(programs.apiServer, args, join(folder, 'kube-apiserver.log'));
  const ca = readFileSync(transport.certificateFile, 'utf8');
  const ask = createAsk({ port, token, ca });
  const stop = async () => {
    await server.stop();
    await etcd.stop();
  };
  try {
    await server.ready(async () => (await ask('GET', '/readyz')).status === 200, READY_MS);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ask, stop, kubeconfig: file('kubeconfig.json', kubeconfig(port, ca, token)) };
};

const etcdArguments = (folder: string, port: number, peerPort: number) => {
  const client = `http://127.0.0.1:${port}`;
  const peer = `http://127.0.0.1:${peerPort}`;
  return [
    `--data-dir=${join(folder, 'etcd')}`,
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`,
    // Nobody needs it tomorrow.
    '--unsafe-no-fsync',
  ];
};

const apiServerArguments = (options: {
  readonly port: number;
  readonly etcdPort: number;
  readonly transport: SecuredTransport;
  readonly tokens: string;
  readonly accountKey: string;
}) => [
  `--etcd-servers=http://127.0.0.1:${options.etcdPort}`,
  '--bind-address=127.0.0.1',
  '--advertise-address=127.0.0.1',
  '--endpoint-reconciler-type=none',
  `--secure-port=${options.port}`,
  `--tls-cert-file=${options.transport.certificateFile}`,
  `--tls-private-key-file=${options.transport.keyFile}`,
  `--token-auth-file=${options.tokens}`,
  '--anonymous-auth=false',
  '--authorization-mode=RBAC',
  '--service-account-issuer=https://127.0.0.1',
  `--service-account-key-file=${options.accountKey}`,
  `--service-account-signing-key-file=${options.accountKey}`,
  '--service-cluster-ip-range=10.0.0.0/24',
];

const accountKey = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  }).privateKey;

const kubeconfig = (port: number, ca: string, token: string) => {
  const server = `https://127.0.0.1:${port}`;
  const data = Buffer.from(ca).toString('base64');
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'dry-run',
    contexts: [{ name: 'dry-run', context: { cluster: 'dry-run', user: 'admin' } }],
    clusters: [{ name: 'dry-run', cluster: { server, 'certificate-authority-data': data } }],
    users: [{ name: 'admin', user: { token } }],
  });
};
